/** Colours a word, or leaves it as it is; colour is never the only sign of a meaning. */
export type Paint = (colour: keyof typeof codes, text: string) => string;

const codes = { error: '31', warning: '33', info: '36', fix: '32', dim: '2' } as const;

export const painter =
  (colour: boolean): Paint =>
  (name, text) =>
    colour ? `\u001b[${codes[name]}m${text}\u001b[0m` : text;
