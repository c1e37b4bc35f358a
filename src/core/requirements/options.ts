import type { RequirementOption } from './model.ts';

/** A piece of a line of options; offsets in that line. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What an option of a requirement file is to us. */
export type OptionName =
  | RequirementOption['option']
  | 'requirement'
  | 'constraint'
  | 'editable'
  | 'hash'
  | 'of-one-line';

export interface GivenOption {
  readonly name: OptionName | null;
  readonly option: Word;
  /** Null where it takes none, or where none has been written yet. */
  readonly value: Word | null;
}

interface Known {
  readonly name: OptionName;
  readonly takesValue: boolean;
}

const value = (name: OptionName): Known => ({ name, takesValue: true });
const flag = (name: OptionName): Known => ({ name, takesValue: false });

const long: ReadonlyMap<string, Known> = new Map([
  ['--index-url', value('index-url')],
  ['--pypi-url', value('index-url')],
  ['--extra-index-url', value('extra-index-url')],
  ['--find-links', value('find-links')],
  ['--trusted-host', value('trusted-host')],
  ['--no-index', flag('no-index')],
  ['--pre', flag('pre')],
  ['--require-hashes', flag('require-hashes')],
  ['--requirement', value('requirement')],
  ['--constraint', value('constraint')],
  ['--editable', value('editable')],
  ['--hash', value('hash')],
  ['--config-settings', value('of-one-line')],
  ['--config-setting', value('of-one-line')],
  ['--global-option', value('of-one-line')],
  ['--install-option', value('of-one-line')],
  ['--no-binary', value('other')],
  ['--only-binary', value('other')],
  ['--prefer-binary', flag('other')],
  ['--use-feature', value('other')],
  ['--use-pep517', flag('other')],
  ['--all-releases', value('other')],
  ['--only-final', value('other')],
]);

const short: ReadonlyMap<string, Known> = new Map([
  ['-i', value('index-url')],
  ['-f', value('find-links')],
  ['-r', value('requirement')],
  ['-c', value('constraint')],
  ['-e', value('editable')],
]);

/** The options from `start` of a line on; those that pip does not know have no name. */
export const readOptions = (line: string, start: number): readonly GivenOption[] => {
  const words = wordsIn(line, start);
  const given: GivenOption[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { known, option, attached } = split(word);
    if (known === null) given.push({ name: null, option: word, value: null });
    else if (!known.takesValue) given.push({ name: known.name, option, value: null });
    else given.push({ name: known.name, option, value: attached ?? words[++i] ?? null });
  }
  return given;
};

/** `--option=value`, `-rvalue` and the bare option. */
const split = (word: Word): { known: Known | null; option: Word; attached: Word | null } => {
  const isLong = word.text.startsWith('--');
  const equals = word.text.indexOf('=');
  const length = !isLong ? 2 : equals < 0 ? word.text.length : equals;
  const name = word.text.slice(0, length);
  const known = isLong ? longOption(name) : (short.get(name) ?? null);
  const behind = length + (isLong && equals >= 0 ? 1 : 0);
  const attached = word.text.length > length ? part(word, behind, word.text.length) : null;
  return { known, option: part(word, 0, length), attached };
};

/** As Python's optparse does, which takes any beginning that is clear: `--trusted` is `--trusted-host`. */
const longOption = (name: string): Known | null => {
  const exact = long.get(name);
  if (exact !== undefined || name.length < 4) return exact ?? null;
  const begun = [...long].filter(([each]) => each.startsWith(name)).map(([, known]) => known);
  return new Set(begun.map((known) => known.name)).size === 1 ? (begun[0] ?? null) : null;
};

const part = (word: Word, from: number, to: number): Word => ({
  text: word.text.slice(from, to),
  start: Math.min(word.start + from, word.end),
  end: to === word.text.length ? word.end : word.start + to,
});

/** Blanks part words, quotes hold them together. */
const wordsIn = (line: string, start: number): readonly Word[] => {
  const words: Word[] = [];
  const pattern = /(?:[^\s"']|"[^"]*"?|'[^']*'?)+/g;
  pattern.lastIndex = start;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    words.push({ text: match[0].replace(/["']/g, ''), start: match.index, end: match.index + match[0].length });
  }
  return words;
};
