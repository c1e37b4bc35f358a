/** One item of a shape: characters of a class, or a text, so many times. */
export type Item =
  | { readonly is: 'class'; readonly members: Uint8Array; readonly counts: readonly Count[] }
  | {
      readonly is: 'text';
      readonly texts: readonly string[];
      readonly anyCase: boolean;
      readonly counts: readonly Count[];
    };

export interface Count {
  readonly least: number;
  readonly most: number;
}

/** What has no upper bound is followed so far: longer is none of the things looked for. */
export const mostOpen = 1024;

/** Reads a shape: items one after another, as the tables of formats write them. */
export const shapeOf = (notation: string): readonly Item[] =>
  notation.split(' ').flatMap((part) => (part === '' ? [] : part === '@uuid' ? uuid() : [itemOf(part)]));

const uuid = (): readonly Item[] =>
  shapeOf('0-9A-Fa-f{8} =- 0-9A-Fa-f{4} =- 0-9A-Fa-f{4} =- 0-9A-Fa-f{4} =- 0-9A-Fa-f{12}');

const itemOf = (part: string): Item => {
  const { body, counts } = counted(part);
  return body.length > 1 && body.startsWith('=')
    ? textItem(body.slice(1), counts)
    : { is: 'class', members: membersOf(body), counts };
};

const once: readonly Count[] = [{ least: 1, most: 1 }];

/** A text, or one of several; `(i)` in front: in any case. */
export const textItem = (choices: string, counts: readonly Count[] = once): Item => {
  const anyCase = choices.startsWith('(i)');
  const texts = (anyCase ? choices.slice(3).toLowerCase() : choices)
    .split('|')
    .map((text) => text.replace(/^\(i\)/, ''));
  // The longest first, as one may begin another.
  return { is: 'text', texts: texts.sort((a, b) => b.length - a.length), anyCase, counts };
};

const counted = (part: string): { body: string; counts: readonly Count[] } => {
  const found = /^(.+)\{([\d|-]+)\}$/.exec(part);
  if (found === null) return { body: part, counts: once };
  const counts = (found[2] ?? '').split('|').map((text): Count => {
    const [least = 1, most] = text.split('-').map((number) => (number === '' ? mostOpen : Number(number)));
    return { least, most: Math.max(least, most ?? least) };
  });
  return { body: found[1] ?? '', counts };
};

const escapes: Readonly<Record<string, string>> = { s: ' \t\n\r\f\v', r: '\r', n: '\n', t: '\t', '\\': '\\' };

/** `a-z0-9_-` as a table by code: 1 for each member. A minus at an end stands for itself, a dot alone for all but line ends. */
export const membersOf = (notation: string): Uint8Array => {
  const members = new Uint8Array(128);
  if (notation === '.') return members.fill(1).fill(0, 10, 11).fill(0, 13, 14);
  const text = notation.replaceAll('\\x20', ' ');
  for (let i = 0; i < text.length; i++) {
    const escaped = text[i] === '\\' ? escapes[text[i + 1] ?? ''] : undefined;
    if (escaped !== undefined) {
      for (const c of escaped) members[c.charCodeAt(0)] = 1;
      i++;
      continue;
    }
    const isRange = text[i + 1] === '-' && i + 2 < text.length;
    const last = text.charCodeAt(isRange ? i + 2 : i);
    for (let c = text.charCodeAt(i); c <= last; c++) members[c] = 1;
    if (isRange) i += 2;
  }
  return members;
};
