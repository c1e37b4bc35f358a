import type { Facts, Range } from '../bot.ts';
import { notADistribution } from '../declaring/not-distributions.ts';
import { matches, normalise } from '../distributions/index.ts';
import { isWithin } from '../policy/layer.ts';
import type { PolicyRank } from '../policy/ranks.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { readYaml } from '../text/yaml.ts';
import { readPolicyDocument } from './read.ts';
import { type Usage, usersOf } from './usage.ts';

/** What a policy says that holds together as a form and hardly is what was meant. It moves no verdict. */
export interface PolicyRemark extends Range {
  readonly kind: RemarkKind;
  readonly severity: 'warning' | 'info' | 'hint';
  readonly line: number;
  readonly column: number;
  readonly data: Facts;
}

export type RemarkKind =
  | 'allowed-and-denied'
  | 'module-allowed-and-denied'
  | 'listed-twice'
  | 'instead-denied'
  | 'instead-not-listed'
  | 'map-to-denied'
  | 'not-a-distribution'
  | 'approval-over'
  | 'policy-over'
  | 'default-not-in-versions'
  | 'allow-unused';

export interface RemarkContext {
  /** ISO date. */
  readonly today: string;
  readonly rank?: PolicyRank;
  /** What the bots that are known use; null when nobody has looked. */
  readonly usage: Usage | null;
}

/** Remarks on a policy in the order of its lines; none on one that has errors, which come first. */
export const policyRemarks = (text: string, context: RemarkContext): readonly PolicyRemark[] => {
  const { document } = readPolicyDocument(text, '', context.rank);
  if (document === null) return [];
  const yaml = readYaml(text);
  return [
    ...contradictions(document),
    ...wrongNames(document),
    ...pastDays(document, context.today),
    ...unused(document, context.usage),
  ]
    .map(({ path, key, ...remark }) => {
      const range = yaml.rangeOf(path, key ?? null);
      return { ...remark, ...range, ...yaml.placeAt(range.start) };
    })
    .sort((a, b) => a.start - b.start);
};

interface Said extends Pick<PolicyRemark, 'kind' | 'severity' | 'data'> {
  readonly path: readonly PropertyKey[];
  readonly key?: string;
}

interface Entry {
  readonly name: string;
  readonly written: string;
  readonly version?: string | undefined;
  readonly instead?: string | undefined;
  readonly expires?: string | undefined;
  readonly path: readonly PropertyKey[];
}

type List = 'allow' | 'deny';

const entriesOf = (document: PolicyDocument, list: List): readonly Entry[] =>
  (document[list]?.distributions ?? []).map((entry, i) => {
    const path = [list, 'distributions', i];
    return typeof entry === 'string'
      ? { name: normalise(entry), written: entry, path }
      : { ...entry, name: normalise(entry.name), written: entry.name, path };
  });

const contradictions = (document: PolicyDocument): readonly Said[] => {
  const allowed = entriesOf(document, 'allow');
  const denied = entriesOf(document, 'deny');
  const denials = denied.filter(({ version }) => version === undefined);
  const isDenied = (name: string): boolean => denials.some((denial) => matches(denial.name, normalise(name)));
  return [
    ...allowed
      .filter(({ name }) => isDenied(name))
      .map(({ path, written }) => said('allowed-and-denied', path, { name: written })),
    ...[allowed, denied].flatMap(listedTwice),
    ...[...allowed, ...denied].flatMap((entry) => insteads(entry, isDenied, document.allow?.distributions && allowed)),
    ...modulesBoth(document),
    ...Object.entries(document.map ?? {})
      .filter(([, distribution]) => isDenied(distribution))
      .map(
        ([name, distribution]): Said => ({
          ...said('map-to-denied', ['map', name], { name, distribution }),
          severity: 'info',
        }),
      ),
    ...pythons(document),
  ];
};

const said = (kind: RemarkKind, path: readonly PropertyKey[], data: Facts): Said => ({
  kind,
  severity: 'warning',
  path,
  data,
});

/** With different versions or days the two may both be meant. */
const listedTwice = (entries: readonly Entry[]): readonly Said[] => {
  const seen = new Set<string>();
  return entries.flatMap(({ name, written, version, expires, path }) => {
    const same = JSON.stringify([name, version, expires]);
    const isTwice = seen.has(same);
    seen.add(same);
    return isTwice ? [said('listed-twice', path, { name: written })] : [];
  });
};

const insteads = (
  { instead, written, path }: Entry,
  isDenied: (name: string) => boolean,
  allowed: readonly Entry[] | undefined,
): readonly Said[] => {
  if (instead === undefined) return [];
  const at = [...path, 'instead'];
  if (isDenied(instead)) return [said('instead-denied', at, { name: written, instead })];
  const isListed = allowed?.some(({ name }) => matches(name, normalise(instead))) ?? true;
  return isListed ? [] : [said('instead-not-listed', at, { name: written, instead })];
};

const modulesBoth = ({ allow, deny }: PolicyDocument): readonly Said[] =>
  (allow?.modules ?? []).flatMap((name, i) => {
    const denied = deny?.modules?.find((other) => isWithin(name, other));
    return denied === undefined ? [] : [said('module-allowed-and-denied', ['allow', 'modules', i], { name, denied })];
  });

const pythons = ({ python }: PolicyDocument): readonly Said[] => {
  if (python?.default === undefined || python.versions === undefined) return [];
  return python.versions.includes(python.default)
    ? []
    : [said('default-not-in-versions', ['python', 'default'], { default: python.default, versions: python.versions })];
};

/** A list of distributions that holds an import name approves nothing. */
const wrongNames = (document: PolicyDocument): readonly Said[] =>
  entriesOf(document, 'allow').flatMap(({ written, path }) => {
    const taken = notADistribution({ name: normalise(written), written, source: null });
    if (taken === null) return [];
    const distribution = taken.is === 'import-name' ? taken.distribution : null;
    return [said('not-a-distribution', path, { name: written, distribution })];
  });

const pastDays = (document: PolicyDocument, today: string): readonly Said[] => [
  ...(document.expires !== undefined && document.expires < today
    ? [said('policy-over', ['expires'], { expires: document.expires })]
    : []),
  ...entriesOf(document, 'allow').flatMap(({ written, expires, path }) =>
    expires !== undefined && expires < today
      ? [said('approval-over', [...path, 'expires'], { name: written, expires })]
      : [],
  ),
];

/** One remark for all of them: a list for a whole organisation has much that one workspace does not use. */
const unused = (document: PolicyDocument, usage: Usage | null): readonly Said[] => {
  if (usage === null || usage.distributions.size === 0) return [];
  const entries = entriesOf(document, 'allow');
  const idle = entries.filter(({ name }) => usersOf(name, usage).length === 0);
  if (idle.length === 0) return [];
  const data = { count: idle.length, of: entries.length, names: idle.map(({ written }) => written) };
  return [{ ...said('allow-unused', ['allow'], data), severity: 'hint', key: 'distributions' }];
};
