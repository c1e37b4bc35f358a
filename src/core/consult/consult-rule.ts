import type { LayerName } from '../approvals/verdict-on-import.ts';
import { decide, severitiesOf } from '../policy/decide.ts';
import type { PolicyLayers } from '../policy/layer.ts';
import type { Decision, Policy } from '../policy/policy.ts';
import type { PolicyLevel, RuleSetting } from '../policy/schema.ts';
import { lesson } from '../rules/index.ts';

/** A layer of policy, as people name it. */
export interface NamedLayer {
  readonly layer: LayerName;
  readonly name: string;
}

/** What holds for one rule: how severe each kind of its findings is, and who said so. */
export interface RuleAnswer {
  readonly about: 'rule';
  readonly rule: string;
  readonly title: string;
  readonly kinds: readonly { readonly kind: string; readonly severity: Decision }[];
  /** Layers that name the rule, from the one that binds most. The first sets it, the others only raise it. */
  readonly said: readonly (NamedLayer & { readonly setting: RuleSetting })[];
  readonly level: PolicyLevel;
  /** Who chose the level; null: nobody did. */
  readonly levelBy: NamedLayer | null;
}

export const layerOrder: readonly LayerName[] = ['system', 'organisation', 'target', 'workspace'];

export const consultRule = (rule: string, policy: Policy, layers: PolicyLayers): RuleAnswer => ({
  about: 'rule',
  rule,
  title: lesson(rule).title,
  kinds: severitiesOf(rule).map(({ kind }) => ({ kind: kind.slice(rule.length + 1), severity: decide(policy, kind) })),
  said: layerOrder.flatMap((layer) => {
    const setting = layers[layer]?.rules?.[rule];
    return setting === undefined ? [] : [{ layer, name: layers[layer]?.name ?? '', setting }];
  }),
  level: policy.level,
  levelBy: levelBy(policy.level, layers),
});

const levelBy = (level: PolicyLevel, layers: PolicyLayers): NamedLayer | null => {
  const layer = layerOrder.find((one) => layers[one]?.level === level);
  return layer === undefined ? null : { layer, name: layers[layer]?.name ?? '' };
};
