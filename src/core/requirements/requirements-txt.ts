import { normalise } from '../distributions/normalise.ts';
import { addNamed, addProblem } from './add.ts';
import { type LogicalLine, logicalLines } from './logical-lines.ts';
import { readNamed } from './named.ts';
import { type GivenOption, readOptions } from './options.ts';
import { type FileReading, newReading } from './reading.ts';
import { isPath, isUrl, nameIn, sourceOf, withoutSecrets } from './sources.ts';

/** What a requirement file says, line by line, in pip's syntax. What cannot be read is a problem; the rest stands. */
export const readRequirementsTxt = (path: string, text: string): FileReading => {
  const reading = newReading(path, 'requirements-txt');
  for (const line of logicalLines(text)) readLine(line, reading);
  return reading;
};

const readLine = (line: LogicalLine, into: FileReading): void => {
  const start = line.text.length - line.text.trimStart().length;
  const optionsAt = line.text.startsWith('-', start) ? start : startOfOptions(line.text);
  const options = optionsAt < 0 ? [] : readOptions(line.text, optionsAt);
  const written = (optionsAt < 0 ? line.text : line.text.slice(0, optionsAt)).trimEnd();
  if (written.trim() !== '') addRequirement(line, start, written, hashesIn(options), into);
  // Behind a requirement pip overlooks a second one.
  const isTaken = written.trim() !== '';
  for (const option of options) if (!isTaken || option.name !== 'editable') readOption(line, option, into);
};

/** As pip does: options begin with the first word that starts with `-`. */
const startOfOptions = (text: string): number => {
  const at = text.search(/\s-/);
  return at < 0 ? -1 : at + 1;
};

const hashesIn = (options: readonly GivenOption[]): readonly string[] =>
  options.flatMap(({ name, value }) => (name === 'hash' && value !== null ? [value.text] : []));

const readOption = (line: LogicalLine, given: GivenOption, into: FileReading): void => {
  const { name, option, value } = given;
  const range = line.rangeOf(option.start, value?.end ?? option.end);
  const takesNone = name === 'no-index' || name === 'pre' || name === 'require-hashes' || name === 'other';
  if (name === null || (value === null && !takesNone)) addProblem(into, range, 'syntax');
  else if (name === 'requirement' || name === 'constraint') {
    const kind = name === 'requirement' ? 'requirements' : 'constraints';
    into.includes.push({ path: into.path, ...range, kind, target: targetOf(value?.text ?? '') });
  } else if (name === 'editable') {
    if (value !== null) addEditable(line, given, into);
  } else if (name !== 'hash' && name !== 'of-one-line') {
    into.options.push({ path: into.path, ...range, option: name, value: withoutSecrets(value?.text ?? '') });
  }
};

const targetOf = (written: string): string => (isUrl(written) ? withoutSecrets(written) : written);

const addRequirement = (
  line: LogicalLine,
  start: number,
  written: string,
  hashes: readonly string[],
  into: FileReading,
): void => {
  const text = written.slice(start);
  // With its hashes: whoever takes it out takes all of it.
  const whole = line.rangeOf(start, line.text.length);
  const named = isUrl(text) ? null : readNamed(text);
  const looksLikePath = isPath(firstWord(text));
  const isFile = named !== null && named.specifierRange === null && named.url === null && looksLikePath;
  if (named !== null && !isFile)
    addNamed(into, named, whole, (from, to) => line.rangeOf(start + from, start + to), { hashes });
  else if (isUrl(text) || (looksLikePath && !/\s/.test(withoutMarker(text))))
    addUnnamed(line, start, text, hashes, into);
  else addProblem(into, line.rangeOf(start, written.length), 'not-a-requirement');
};

const firstWord = (text: string): string => /^[^\s;[]*/.exec(text)?.[0] ?? '';

const withoutMarker = (text: string): string => text.replace(/\s*;.*$/s, '').replace(/\s+#.*$/, '');

/** A URL or a path, which may name a distribution in passing. */
const addUnnamed = (
  line: LogicalLine,
  start: number,
  text: string,
  hashes: readonly string[],
  into: FileReading,
): void => {
  // Behind a URL a marker needs a blank: URLs have semicolons.
  const [, address = text, marker = null] = /^(.*?)\s+;\s*(.*)$/s.exec(text) ?? [];
  addAddress(line, start, address, { marker, hashes, isEditable: false, to: line.text.length }, into);
};

const addEditable = (line: LogicalLine, { value, option }: GivenOption, into: FileReading): void => {
  if (value === null) return;
  const address = line.text.slice(value.start, value.end).replace(/["']/g, '');
  const at = value.end - address.length;
  addAddress(line, at, address, { marker: null, hashes: [], isEditable: true, from: option.start }, into);
};

interface Manner {
  readonly marker: string | null;
  readonly hashes: readonly string[];
  readonly isEditable: boolean;
  /** Where the requirement begins, if before its address. */
  readonly from?: number;
  /** Where it ends, if behind its address. */
  readonly to?: number;
}

const addAddress = (line: LogicalLine, start: number, address: string, how: Manner, into: FileReading): void => {
  const named = nameIn(address);
  const end = start + address.length;
  const extras = /\[([^\]]*)\]$/.exec(address)?.[1] ?? '';
  into.requirements.push({
    path: into.path,
    format: into.format,
    ...line.rangeOf(how.from ?? start, how.to ?? end),
    name: named === null ? '' : normalise(named.name),
    written: named?.name ?? '',
    nameRange: named === null ? line.rangeOf(start, end) : line.rangeOf(start + named.start, start + named.end),
    extras: extras
      .split(',')
      .map((extra) => extra.trim())
      .filter((extra) => extra !== ''),
    specifier: '',
    specifierRange: null,
    marker: how.marker,
    hashes: how.hashes,
    source: how.isEditable ? { kind: 'editable' } : sourceOf(address),
    group: null,
    isConstraint: false,
  });
};
