import type { Policy } from './policy.ts';
import type { PolicyDocument } from './schema.ts';

/** What every list holds; `null` when nobody chose one. */
const inAll = (lists: readonly (readonly string[] | undefined)[]): readonly string[] | null => {
  const chosen = lists.filter((list) => list !== undefined);
  const [first, ...others] = chosen;
  return first === undefined ? null : first.filter((entry) => others.every((list) => list.includes(entry)));
};

/** Versions that all layers allow; the default is the uppermost one's that is still allowed. */
export const pythonOf = (all: readonly PolicyDocument[]): Policy['python'] => {
  const versions = inAll(all.map(({ python }) => python?.versions));
  const defaults = all.flatMap(({ python }) => python?.default ?? []);
  return { versions, default: defaults.find((version) => versions?.includes(version) ?? true) ?? null };
};

/** Each layer's own lists: with patterns in them, what holds for all is only known for a name. */
export const modelsOf = (all: readonly PolicyDocument[]): Policy['models'] => ({
  providers: all.flatMap(({ models }) => (models?.providers ? [models.providers] : [])),
  endpoints: all.flatMap(({ models }) => (models?.endpoints ? [models.endpoints] : [])),
  names: all.flatMap(({ models }) => (models?.names ? [models.names] : [])),
});

/** What comes with the code names no index, so only the layers above it are asked. */
export const indexesOf = (above: readonly PolicyDocument[]): readonly string[] | null =>
  inAll(above.map(({ indexes }) => indexes));

/** Places of all layers; what removes things is only believed where all that speak of it say so. */
export const temporaryOf = (above: readonly PolicyDocument[]): Policy['temporary'] => ({
  folders: [...new Set(above.flatMap(({ temporary }) => temporary?.folders ?? []))],
  removers: inAll(above.map(({ temporary }) => temporary?.removers)) ?? [],
});
