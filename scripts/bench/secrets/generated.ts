import type { Written } from './case.ts';
import { harmless, names, neutral, shapes, strongNames, textShapes } from './pieces.ts';
import { seeded } from './values.ts';

type Pick = <T>(list: readonly T[]) => T;

const pickWith = (seed: string): Pick => {
  const random = seeded(seed);
  return (list) => list[random(list.length)] as (typeof list)[number];
};

/** `{n}` is the name, `{v}` the value; a name of words is written as its place asks. */
const put = (shape: string, name: string, value: string): string =>
  shape
    .replaceAll('{n}', name)
    .replaceAll('{N}', name.toUpperCase())
    .replaceAll(
      '{c}',
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    )
    .replaceAll('{k}', name.replaceAll('_', '-'))
    .replaceAll('{v}', () => value);

const many = (group: string, count: number, make: (pick: Pick) => Omit<Written, 'group'>): readonly Written[] =>
  Array.from({ length: count }, (_, i) => ({ group, ...make(pickWith(`${group} ${i}`)) }));

const secretIn = (pick: Pick, places: readonly (readonly [string, string])[]): Omit<Written, 'group'> => {
  const [name, kinds] = pick([...names, ...strongNames]);
  const [path, shape] = pick(places);
  return { secret: true, path, template: put(shape, name, `<%${pick(kinds.split(' '))}%>`) };
};

/** The same names and places with what is no secret. */
const harmlessIn = (pick: Pick, places: readonly (readonly [string, string])[]): Omit<Written, 'group'> => {
  const [name] = pick([...names, ...strongNames]);
  const [path, shape] = pick(places);
  return { secret: false, path, template: put(shape, name, pick(harmless)) };
};

/** Names that speak of secrets or of nothing, whose values are what they look like: names, hashes, numbers of versions. */
const neutralIn = (pick: Pick, places: readonly (readonly [string, string])[]): Omit<Written, 'group'> => {
  const [name, value] = pick(neutral);
  const [path, shape] = pick(places);
  return { secret: false, path, template: put(shape, name, value) };
};

/** Cases put together at random, the same each time. */
export const generated = (): readonly Written[] => [
  ...many('made-python', 170, (pick) => secretIn(pick, shapes)),
  ...many('made-python', 110, (pick) => harmlessIn(pick, shapes)),
  ...many('made-python', 60, (pick) => neutralIn(pick, shapes)),
  ...many('made-settings', 60, (pick) => secretIn(pick, textShapes)),
  ...many('made-settings', 40, (pick) => harmlessIn(pick, textShapes)),
  ...many('made-settings', 20, (pick) => neutralIn(pick, textShapes)),
];
