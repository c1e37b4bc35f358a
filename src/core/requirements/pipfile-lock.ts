import { normalise } from '../distributions/normalise.ts';
import { addProblem } from './add.ts';
import { type JsonValue, readJson } from './json.ts';
import type { RequirementSource } from './model.ts';
import { type FileReading, newReading } from './reading.ts';

/** Pipenv's lock. It does not say what brings what. */
export const readPipfileLock = (path: string, text: string): FileReading => {
  const reading = newReading(path, 'pipfile-lock');
  const { value, problem } = readJson(text);
  if (value?.kind === 'object') {
    for (const [group, names] of value.entries) {
      if (group.value === '_meta' || names.kind !== 'object') continue;
      for (const [name, about] of names.entries) {
        reading.locked.push({
          path,
          format: 'pipfile-lock',
          start: name.start,
          end: about.end,
          name: normalise(name.value),
          version: versionOf(about),
          source: sourceIn(about),
          hasHashes: keyOf(about, 'hashes') !== null,
          dependencies: [],
        });
      }
    }
  }
  if (problem !== null) addProblem(reading, problem, 'syntax');
  return reading;
};

const keyOf = (value: JsonValue, key: string): JsonValue | null =>
  (value.kind === 'object' ? value.entries.find(([name]) => name.value === key)?.[1] : null) ?? null;

const versionOf = (about: JsonValue): string | null => {
  const version = keyOf(about, 'version');
  return version?.kind === 'string' ? version.value.replace(/^={2,3}/, '') : null;
};

const sourceIn = (about: JsonValue): RequirementSource | null => {
  for (const system of ['git', 'hg', 'svn', 'bzr']) if (keyOf(about, system)) return { kind: 'vcs', system };
  if (keyOf(about, 'path')) return { kind: keyOf(about, 'editable') ? 'editable' : 'path' };
  const file = keyOf(about, 'file');
  return file?.kind === 'string' ? { kind: 'url', scheme: /^[a-z]+(?=:)/i.exec(file.value)?.[0] ?? 'file' } : null;
};
