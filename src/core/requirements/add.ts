import type { Range } from '../bot.ts';
import { normalise } from '../distributions/normalise.ts';
import type { Requirement, RequirementProblem } from './model.ts';
import { type NamedRequirement, readNamed } from './named.ts';
import type { FileReading } from './reading.ts';
import { sourceOf } from './sources.ts';
import type { TomlValue } from './toml/model.ts';

/** What is known of a requirement beside what its own text says. */
export type About = Partial<Pick<Requirement, 'hashes' | 'group' | 'isConstraint' | 'source'>>;

/** Adds a requirement that has been read; `place` leads from offsets in its text to those of the file. */
export const addNamed = (
  into: FileReading,
  named: NamedRequirement,
  range: Range,
  place: (start: number, end: number) => Range,
  about: About = {},
): void => {
  const { name, nameRange, specifierRange, url, problem } = named;
  into.requirements.push({
    path: into.path,
    format: into.format,
    ...range,
    name: normalise(name),
    written: name,
    nameRange: place(nameRange.start, nameRange.end),
    extras: named.extras,
    specifier: named.specifier,
    specifierRange: specifierRange && place(specifierRange.start, specifierRange.end),
    marker: named.marker,
    hashes: about.hashes ?? [],
    source: url === null ? (about.source ?? null) : sourceOf(url),
    group: about.group ?? null,
    isConstraint: about.isConstraint ?? false,
  });
  if (problem !== null) addProblem(into, place(problem.start, problem.end), problem.cause);
};

/** Adds what an element of a TOML array requires; anything but a requirement is a problem. */
export const addItem = (into: FileReading, item: TomlValue, about: About = {}): void => {
  const named = item.kind === 'string' ? readNamed(item.value) : null;
  if (item.kind !== 'string' || named === null) {
    addProblem(into, item, 'not-a-requirement');
    return;
  }
  const { content, start, end } = item;
  // Behind an escape nobody can say what stands where: then it is the whole string.
  const place = (from: number, to: number): Range =>
    content === null ? { start, end } : { start: content + from, end: content + to };
  addNamed(into, named, { start, end }, place, about);
};

export const addProblem = (into: FileReading, { start, end }: Range, cause: RequirementProblem['cause']): void => {
  into.problems.push({ path: into.path, start, end, cause });
};

/** What is no TOML, in the order of the file; a half-written line that has its problem already gets no second one. */
export const addSyntaxProblems = (into: FileReading, ranges: readonly Range[]): void => {
  const known = new Set(into.problems.map(({ start }) => start));
  for (const range of ranges) if (!known.has(range.start)) addProblem(into, range, 'syntax');
  into.problems.sort((a, b) => a.start - b.start);
};
