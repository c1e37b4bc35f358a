import type { Range } from '../bot.ts';
import { parseMarker, parseSpecifiers } from '../versions/index.ts';
import type { RequirementProblem } from './model.ts';

type Problem = Range & Pick<RequirementProblem, 'cause'>;

/** `name[extra] >=1,<2 ; marker` or `name @ url ; marker` (PEP 508); offsets in the text that was parsed. */
export interface NamedRequirement {
  readonly name: string;
  readonly nameRange: Range;
  readonly extras: readonly string[];
  readonly specifier: string;
  readonly specifierRange: Range | null;
  readonly url: string | null;
  readonly marker: string | null;
  readonly problem: Problem | null;
}

const head = /[ \t]*([A-Za-z0-9][A-Za-z0-9._-]*)(?<=\w)[ \t]*(\[[^\]]*(?:\]|$))?[ \t]*/y;

/** Null for what begins as no requirement does. What is half-written behind the name is a problem, and the name stands. */
export const readNamed = (text: string): NamedRequirement | null => {
  head.lastIndex = 0;
  const match = head.exec(text);
  if (match === null) return null;
  const [whole, name = '', bracket] = match;
  const start = text.indexOf(name);
  const rest = text.slice(whole.length);
  const details = rest.startsWith('@') ? readUrl(rest, whole.length) : readBounds(rest, whole.length);
  if (details === null) return null;
  const extras = bracket === undefined ? [] : readExtras(bracket);
  const wrong = extras === null ? { start, end: whole.trimEnd().length, cause: 'syntax' as const } : details.problem;
  return {
    name,
    nameRange: { start, end: start + name.length },
    extras: extras ?? [],
    ...details,
    problem: wrong,
  };
};

type Details = Pick<NamedRequirement, 'specifier' | 'specifierRange' | 'url' | 'marker' | 'problem'>;

const readExtras = (bracket: string): readonly string[] | null => {
  if (!bracket.endsWith(']')) return null;
  const inside = bracket.slice(1, -1).trim();
  const extras = inside === '' ? [] : inside.split(',').map((extra) => extra.trim());
  return extras.every((extra) => /^[A-Za-z0-9][\w.-]*$/.test(extra)) ? extras : null;
};

const readUrl = (rest: string, at: number): Details => {
  const [, lead = '', url = '', tail = ''] = /^(@[ \t]*)(\S*)(.*)$/s.exec(rest) ?? [];
  const from = at + lead.length + url.length;
  const marker = readMarker(tail.trimStart(), from + tail.length - tail.trimStart().length);
  const missing: Problem | null = url === '' ? { start: at, end: at + rest.trimEnd().length, cause: 'syntax' } : null;
  return { specifier: '', specifierRange: null, url, marker: marker.marker, problem: missing ?? marker.problem };
};

const readBounds = (rest: string, at: number): Details | null => {
  const semicolon = rest.indexOf(';');
  const written = (semicolon < 0 ? rest : rest.slice(0, semicolon)).trimEnd();
  // Words behind a word are prose, not a requirement that somebody is about to finish.
  if (written !== '' && !/^[<>=!~(]/.test(written)) return null;
  const marker = semicolon < 0 ? noMarker : readMarker(rest.slice(semicolon), at + semicolon);
  const isBracketed = written.startsWith('(');
  const isOpen = isBracketed && !written.endsWith(')');
  const inside = isBracketed ? written.slice(1, isOpen ? undefined : -1) : written;
  const first = at + (isBracketed ? 1 : 0);
  const { clauses, problems } = parseSpecifiers(inside);
  const bad = problems[0];
  const problem: Problem | null = bad
    ? { start: first + bad.start, end: first + bad.end, cause: bad.cause }
    : isOpen || /,\s*,/.test(inside)
      ? { start: at, end: at + written.length, cause: 'syntax' }
      : marker.problem;
  return {
    specifier: bad ? clauses.map(({ start, end }) => inside.slice(start, end)).join(',') : inside.trim(),
    specifierRange: written === '' ? null : { start: at, end: at + written.length },
    url: null,
    marker: marker.marker,
    problem,
  };
};

const noMarker: Pick<NamedRequirement, 'marker' | 'problem'> = { marker: null, problem: null };

/** `rest` begins at the semicolon, or is empty. */
const readMarker = (rest: string, at: number): Pick<NamedRequirement, 'marker' | 'problem'> => {
  const whole: Problem = { start: at, end: at + rest.trimEnd().length, cause: 'syntax' };
  if (rest.trim() === '') return noMarker;
  if (!rest.startsWith(';')) return { marker: null, problem: whole };
  const marker = rest.slice(1).trim();
  return { marker, problem: parseMarker(marker) === null ? whole : null };
};
