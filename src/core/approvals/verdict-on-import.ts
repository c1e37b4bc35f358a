import type { Bot } from '../bot.ts';
import { botImports, matches, normalise, type Origin } from '../distributions/index.ts';
import { isWithin, type PolicyLayers } from '../policy/layer.ts';
import { isOver, policyOn } from '../policy/on-day.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { type Objection, objectionTo } from '../rules/import-not-approved/judge.ts';

export type LayerName = keyof PolicyLayers;

/** Who said so: a layer and the name of its policy; `botyard` where nobody chose a list; null where nobody need. */
export type Decider = { readonly layer: LayerName; readonly name: string } | 'botyard' | null;

/** All there is to say of one import: where it leads, whether it is approved, who decided. */
export interface VerdictOnImport {
  readonly module: string;
  readonly origin: Origin;
  readonly objection: Objection | null;
  readonly decidedBy: Decider;
  /** Ranges that the lists approve for its distributions. */
  readonly versions: readonly string[];
  /** Last day of an approval that is for a time; past where that time is over. */
  readonly expires: string | null;
}

export interface Judging {
  readonly bot: Bot;
  readonly policy: Policy;
  readonly layers: PolicyLayers;
  /** ISO date. */
  readonly today: string;
}

export const verdictOnImport = (module: string, path: string, judging: Judging): VerdictOnImport => {
  const { bot, policy, layers, today } = judging;
  const origin = botImports(bot, policy).resolve(module, path);
  const objection = objectionTo(module, origin, policyOn(policy, today));
  const entries = entriesFor(origin, policy);
  return {
    module,
    origin,
    objection,
    decidedBy: deciderOf(module, origin, objection, layers, today),
    versions: [...new Set(entries.flatMap(({ version }) => version ?? []))],
    expires: entries.flatMap((entry) => entry.expires ?? []).sort()[0] ?? null,
  };
};

const entriesFor = ({ distributions }: Origin, { allow }: Policy) =>
  allow.distributions.flat().filter((entry) => distributions.some((name) => matches(entry.name, name)));

const order: readonly LayerName[] = ['system', 'organisation', 'target', 'workspace'];

type Said = { readonly layer: LayerName; readonly document: PolicyDocument };

/** The layer that decided; the first that says what holds. */
export const deciderOf = (
  module: string,
  origin: Origin,
  objection: Objection | null,
  layers: PolicyLayers,
  today: string,
): Decider => {
  const said = order.flatMap((layer): Said[] => (layers[layer] ? [{ layer, document: layers[layer] }] : []));
  const first = (holds: (document: PolicyDocument) => boolean): Decider => {
    const found = said.find(({ document }) => holds(document));
    return found ? { layer: found.layer, name: found.document.name } : null;
  };
  if (objection === null && origin.origin !== 'third-party') return null;
  if (objection?.list === 'built-in') return 'botyard';
  if (objection?.listed === 'not-listed')
    return first(({ allow }) => allow?.distributions !== undefined && !lists(allow.distributions, origin, today));
  if (objection !== null)
    return first(
      ({ deny }) =>
        deny?.modules?.includes(objection.cause) === true || lists(deny?.distributions ?? [], origin, today),
    );
  return (
    first(({ allow }) => allow?.modules?.some((name) => isWithin(module, name)) === true) ??
    first(({ allow }) => allow?.distributions !== undefined) ??
    'botyard'
  );
};

type Listed = readonly (string | { readonly name: string; readonly expires?: string | undefined })[];

const lists = (list: Listed, { distributions }: Origin, today: string): boolean =>
  list.some((entry) => {
    const { name, expires } = typeof entry === 'string' ? { name: entry, expires: undefined } : entry;
    if (expires !== undefined && isOver({ name, expires }, today)) return false;
    return distributions.some((distribution) => matches(normalise(name), distribution));
  });
