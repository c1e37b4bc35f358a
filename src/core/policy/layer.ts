import { builtIn, normalise } from '../distributions/index.ts';
import { advisorySourceOf } from './advisory-source.ts';
import { baselineModeOf } from './layer-baseline.ts';
import { dataOf, listsOf } from './layer-data.ts';
import { indexesOf, modelsOf, pythonOf, temporaryOf } from './layer-places.ts';
import { waiversOfLayers } from './layer-waivers.ts';
import type { DistributionEntry, Policy } from './policy.ts';
import type { PolicyDocument, PolicyLevel, RuleSetting } from './schema.ts';

/** The documents that were found, from the one that binds most to the one that binds least. */
export interface PolicyLayers {
  readonly system?: PolicyDocument;
  readonly organisation?: PolicyDocument;
  readonly target?: PolicyDocument;
  readonly workspace?: PolicyDocument;
}

const levels: readonly PolicyLevel[] = ['starter', 'standard', 'strict'];
const settings: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

/** What holds when nobody has said anything: level starter, no name, no list. */
export const defaultPolicy = (digest: Policy['digest']): Policy => layerPolicy({}, digest);

/**
 * Merges the layers into the policy in force. The uppermost one says; a lower one only tightens: allow is the
 * intersection, deny the union, level and severities the maximum. The workspace comes with the code it judges, so it is
 * a lower layer even when it is the only one.
 */
export const layerPolicy = (layers: PolicyLayers, digest: Policy['digest']): Policy => {
  const above = [layers.system, layers.organisation, layers.target].filter((layer) => layer !== undefined);
  const [upper] = above;
  const lower = [...above.slice(1), ...(layers.workspace ? [layers.workspace] : [])];
  const all = upper ? [upper, ...lower] : lower;
  const said = all.map(({ level }) => level);
  const level = highest(levels, said) ?? 'starter';
  return {
    name: all[0]?.name ?? null,
    level,
    digest,
    allow: { distributions: allowLists(all), modules: allowedModules(all) },
    deny: {
      distributions: all.flatMap(({ deny }) => entries(deny?.distributions ?? [])),
      modules: [...new Set(all.flatMap(({ deny }) => deny?.modules ?? []))],
    },
    map: importMap(upper, lower),
    rules: new Map(Object.entries(upper?.rules ?? {})),
    floors: floorsOf(lower),
    contact: all.find(({ contact }) => contact !== undefined)?.contact ?? null,
    // What comes with the code names no place outside it.
    course: above.find(({ training }) => training !== undefined)?.training?.course ?? null,
    requests: above.find(({ requests }) => requests !== undefined)?.requests ?? null,
    python: pythonOf(all),
    indexes: indexesOf(above),
    temporary: temporaryOf(above),
    models: modelsOf(all),
    advisories: advisorySourceOf(above),
    baseline: baselineModeOf(upper, lower, level),
    waivers: waiversOfLayers(upper, lower, above),
    hosts: listsOf(above, 'hosts'),
    paths: listsOf(above, 'paths'),
    data: dataOf(above),
  };
};

const highest = <T>(order: readonly T[], values: readonly T[]): T | undefined =>
  order[Math.max(-1, ...values.map((value) => order.indexOf(value)))];

const entries = (list: NonNullable<NonNullable<PolicyDocument['allow']>['distributions']>): DistributionEntry[] =>
  list.map((entry) =>
    typeof entry === 'string'
      ? { name: normalise(entry) }
      : withoutUndefined({ ...entry, name: normalise(entry.name) }),
  );

const withoutUndefined = ({
  name,
  version,
  instead,
  expires,
}: {
  name: string;
  version?: string | undefined;
  instead?: string | undefined;
  expires?: string | undefined;
}): DistributionEntry => ({
  name,
  ...(version === undefined ? {} : { version }),
  ...(instead === undefined ? {} : { instead: normalise(instead) }),
  ...(expires === undefined ? {} : { expires }),
});

const allowLists = (all: readonly PolicyDocument[]): DistributionEntry[][] =>
  all.flatMap(({ allow }) => (allow?.distributions ? [entries(allow.distributions)] : []));

/** Modules approved by name. A layer that names none leaves them as they are; one that does keeps only the common part. */
const allowedModules = (all: readonly PolicyDocument[]): readonly string[] => {
  let allowed: readonly string[] | null = null;
  for (const { allow } of all) {
    const modules = allow?.modules;
    if (modules && allowed === null) allowed = modules;
    else if (modules && allowed !== null) allowed = common(allowed, modules);
    // A layer that chose a list of distributions has closed what lower layers might open.
    else if (allow?.distributions && allowed === null) allowed = [];
  }
  return allowed ?? [];
};

const common = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Set([...a.filter((x) => b.some((y) => isWithin(x, y))), ...b.filter((x) => a.some((y) => isWithin(x, y)))]),
];

/** True when `module` is `parent` or below it. */
export const isWithin = (module: string, parent: string): boolean =>
  module === parent || module.startsWith(`${parent}.`);

/** A lower layer may name imports nobody knows, never point a known one elsewhere. */
const importMap = (
  upper: PolicyDocument | undefined,
  lower: readonly PolicyDocument[],
): ReadonlyMap<string, string> => {
  const map = new Map(Object.entries(upper?.map ?? {}));
  for (const layer of lower) {
    for (const [name, distribution] of Object.entries(layer.map ?? {})) {
      const known = [...map.keys()].some((other) => isWithin(name, other) || isWithin(other, name));
      if (!known && builtIn(name) === null) map.set(name, distribution);
    }
  }
  return map;
};

const floorsOf = (lower: readonly PolicyDocument[]): ReadonlyMap<string, RuleSetting> => {
  const floors = new Map<string, RuleSetting>();
  for (const { rules } of lower) {
    for (const [rule, setting] of Object.entries(rules ?? {})) {
      floors.set(rule, highest(settings, [setting, floors.get(rule) ?? 'off']) ?? setting);
    }
  }
  return floors;
};
