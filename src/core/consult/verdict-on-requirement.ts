import type { Decider, LayerName } from '../approvals/verdict-on-import.ts';
import { type Standing, standingOf } from '../declaring/standing.ts';
import { matches, normalise } from '../distributions/index.ts';
import type { PolicyLayers } from '../policy/layer.ts';
import { isOver, policyOn } from '../policy/on-day.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { readRequirements } from '../requirements/index.ts';
import type { Requirement } from '../requirements/model.ts';
import { pinnedVersion } from '../versions/index.ts';

/** All there is to say of one requirement: whether it is approved, in which versions, who decided. */
export interface VerdictOnRequirement {
  readonly requirement: Requirement;
  readonly standing: Standing;
  readonly decidedBy: Decider;
  /** Last day of an approval that is for a time only; past where that time is over. */
  readonly expires: string | null;
}

export interface Consulted {
  readonly policy: Policy;
  readonly layers: PolicyLayers;
  /** ISO date. */
  readonly today: string;
}

/** A requirement as a line of requirements.txt; null for what is none. */
export const readRequirement = (text: string): Requirement | null => {
  const files = new Map([['requirements.txt', { text }]]);
  const bot = { id: 'one-line', entry: 'bot.py', python: { major: 3, minor: 12 }, files };
  const { requirements, problems, options, includes } = readRequirements(bot);
  const isOne = requirements.length === 1 && problems.length + options.length + includes.length === 0;
  return isOne ? (requirements[0] ?? null) : null;
};

export const verdictOnRequirement = (requirement: Requirement, consulted: Consulted): VerdictOnRequirement => {
  const { policy, layers, today } = consulted;
  const { name, specifier } = requirement;
  const standing = standingOf({ name, specifier, version: pinnedVersion(specifier) }, policyOn(policy, today));
  const ends = policy.allow.distributions.flat().filter((entry) => matches(entry.name, name));
  return {
    requirement,
    standing,
    decidedBy: deciderOf(name, standing, layers, today),
    expires: ends.flatMap(({ expires }) => expires ?? []).sort()[0] ?? null,
  };
};

const order: readonly LayerName[] = ['system', 'organisation', 'target', 'workspace'];

const deciderOf = (name: string, standing: Standing, layers: PolicyLayers, today: string): Decider => {
  const first = (holds: (document: PolicyDocument) => boolean): Decider => {
    const layer = order.find((one) => layers[one] !== undefined && holds(layers[one]));
    const document = layer && layers[layer];
    return layer && document ? { layer, name: document.name } : null;
  };
  switch (standing.is) {
    case 'denied':
    case 'denied-version':
    case 'open-denied':
      return first(({ deny }) => speaksOf(deny?.distributions ?? [], name, today));
    case 'not-listed':
      if (standing.list === 'built-in') return 'botyard';
      return first(({ allow }) => allow?.distributions !== undefined && !speaksOf(allow.distributions, name, today));
    case 'other-version':
    case 'open-approved':
      return first(({ allow }) => namesVersions(allow?.distributions ?? [], name));
    case 'approved':
      return first(({ allow }) => allow?.distributions !== undefined) ?? 'botyard';
  }
};

type Listed = readonly (
  | string
  | { readonly name: string; readonly version?: string | undefined; readonly expires?: string | undefined }
)[];

const speaksOf = (list: Listed, name: string, today: string): boolean =>
  list.some((entry) => {
    const { name: listed, ...rest } = typeof entry === 'string' ? { name: entry } : entry;
    const expires = 'expires' in rest ? rest.expires : undefined;
    if (expires !== undefined && isOver({ name: listed, expires }, today)) return false;
    return matches(normalise(listed), name);
  });

const namesVersions = (list: Listed, name: string): boolean =>
  list.some(
    (entry) => typeof entry !== 'string' && entry.version !== undefined && matches(normalise(entry.name), name),
  );
