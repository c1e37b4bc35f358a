/** How far before a value its name is looked for. */
const reach = 200;

/** The name a value is given in settings: `token` in `token: …`, `"token": "…"`, `TOKEN=…`, `<token>…`; empty when it has none. */
export const keyBefore = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - reach), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /([\p{L}_][\p{L}\p{N}_.-]{0,80})["']?\s{0,9}(?:=|:|>)\s{0,9}["'`]?[^"'=<>]{0,60}$/u.exec(line)?.[1] ?? '';
};
