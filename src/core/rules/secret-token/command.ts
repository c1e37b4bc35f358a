import { isCredible, isMixed, isStrong } from './credible.ts';
import { type Anchor, passwordAt, type Search, type TokenMatch } from './match.ts';
import { flagsOfPrograms } from './programs.ts';

/** Longer is no command that a person writes. */
const reach = 400;

/** Passwords among the arguments of other programs: `--password=…`, and each program's own letter, in shells and in lists. */
export const commandAnchors = (): readonly Anchor[] => [
  ...'password passwd passphrase senha pwd token secret api-key apikey'.split(' ').map((word) => ({
    word,
    exact: false,
    at: (search: Search, start: number, end: number) =>
      search.text[start - 1] === '-' ? longFlagAt(search, start, end) : null,
  })),
  ...flagsOfPrograms.flatMap(({ programs, flag }) =>
    programs.map((word) => ({
      word,
      exact: false,
      at: (search: Search, start: number, end: number) => shortFlagAt(search, start, end, flag),
    })),
  ),
];

/** `=` or a blank behind the flag; in a list of arguments the end of one literal and the beginning of the next. */
const after = /^(=\\?["']?|[ ]{1,3}\\?["']?|["'],\s{0,40}[frbuFRBU]?["'])([^\s"'`;|&<>(){}[\],\\]{4,128})/;

const longFlagAt = ({ text, meter }: Search, start: number, from: number): TokenMatch | null => {
  const flag = /(?:^|[\s"'`=([,\\])(-{1,2}(?:[A-Za-z][\w-]{0,24}-)?)$/.exec(text.slice(Math.max(0, start - 30), start));
  const [, way = '', value = ''] = after.exec(text.slice(from, from + 180)) ?? [];
  meter.steps += 210;
  if (flag === null || value === '' || /^[-+/]/.test(value)) return null;
  const isToken = /token|secret|api/i.test(text.slice(start, from));
  // After a blank comes a word of the sentence as well.
  const isOne = isToken ? isStrong(value) : way.startsWith(' ') ? isMixed(value) : isCredible(value);
  const name = `${flag[1]}${text.slice(start, from)}`;
  return isOne ? matched(from + way.length, value, name) : null;
};

const shortFlagAt = ({ text, meter, quoted }: Search, start: number, from: number, flag: RegExp): TokenMatch | null => {
  if (/[\w-]/.test(text[start - 1] ?? '') || !/^(?:\.exe)?[\s"']/i.test(text.slice(from, from + 5))) return null;
  const all = text.slice(from, from + reach);
  // A list of arguments may go over lines; a command of a script does not.
  const line = all.slice(0, (quoted ? /[\])]|\n\s*\n/ : /\n/).exec(all)?.index ?? reach);
  const found = flag.exec(line);
  meter.steps += reach;
  if (found === null) return null;
  const [whole, way = '', value = ''] = found;
  return isCredible(value)
    ? matched(from + found.index + whole.length - value.length, value, way.replace(/[\s"',=\\]+$/, ''))
    : null;
};

const matched = (start: number, value: string, flag: string): TokenMatch =>
  passwordAt(
    start,
    start + value.length,
    'command-password',
    'password given to a program',
    `${flag} …`,
    isMixed(value),
  );
