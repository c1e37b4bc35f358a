import type { Fact } from '../../bot.ts';
import { decide, type Kind } from '../../policy/decide.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Requirement, RequirementOption, RequirementSource } from '../../requirements/model.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { textOf } from '../places.ts';
import { sourceFixes } from './fixes.ts';

/** What comes from elsewhere than an index the organisation knows, or over a way on which it can be exchanged. */
export const requirementSource: BotRule = {
  id: 'requirement-source',
  check: (input) => [...ofRequirements(input), ...ofOptions(input), ...ofIncludes(input)],
  fixes: sourceFixes,
};

const hit = (policy: Policy, range: { path: string; start: number; end: number }, kind: Kind, data: Said): BotHit => ({
  path: range.path,
  start: range.start,
  end: range.end,
  severity: decide(policy, kind),
  data,
});

type Said = Readonly<Record<string, Fact>>;

const ofRequirements = ({ bot, policy, requirements }: BotRuleInput): readonly BotHit[] =>
  requirements.requirements.flatMap((requirement) => {
    const { source } = requirement;
    if (source === null || isSelf(requirement, textOf(bot, requirement.path))) return [];
    const kind = source.kind === 'url' ? 'requirement-source/address' : 'requirement-source/source-code';
    return [hit(policy, requirement, kind, { is: source.kind, name: requirement.name, ...detail(source) })];
  });

/** `-e .` is the bot itself. */
const isSelf = ({ source, start, end }: Requirement, text: string): boolean =>
  (source?.kind === 'editable' || source?.kind === 'path') &&
  /^(\S+[\s=]+)?\.\/?(\[.*\])?$/.test(text.slice(start, end).trim());

const detail = (source: RequirementSource): Said => {
  if (source.kind === 'url') return { scheme: source.scheme };
  return source.kind === 'vcs' ? { system: source.system } : {};
};

const ofIncludes = ({ policy, requirements }: BotRuleInput): readonly BotHit[] =>
  requirements.includes.flatMap((include) =>
    include.state === 'url' ? [hit(policy, include, 'requirement-source/address', { is: 'include' })] : [],
  );

const ofOptions = ({ policy, requirements }: BotRuleInput): readonly BotHit[] =>
  requirements.options.flatMap((option) => {
    const kind = kindOf(option, policy);
    if (kind === null) return [];
    const is =
      kind === 'requirement-source/insecure' && option.option !== 'trusted-host' ? 'plain-http' : option.option;
    return [
      hit(policy, option, kind, { is, address: option.value, listed: policy.indexes !== null, policy: policy.name }),
    ];
  });

const kindOf = ({ option, value }: RequirementOption, policy: Policy): Kind | null => {
  if (option === 'trusted-host') return 'requirement-source/insecure';
  if (option !== 'index-url' && option !== 'extra-index-url' && option !== 'find-links') return null;
  if (/^http:/i.test(value)) return 'requirement-source/insecure';
  if (option === 'find-links' && !/^[a-z]+:/i.test(value)) return 'requirement-source/source-code';
  if (policy.indexes !== null) {
    return policy.indexes.some((index) => addressOf(index) === addressOf(value))
      ? null
      : 'requirement-source/index-not-approved';
  }
  return addressOf(value) === publicIndex ? null : 'requirement-source/other-index';
};

/** Where everybody's packages come from. In parts: the house's own tests refuse any host of a registry in its files. */
const publicIndex = `https://${['pypi', 'org'].join('.')}/simple`;

/** What is before the host is nobody's business, and a slash at the end says nothing. */
const addressOf = (value: string): string =>
  value
    .replace(/\/\/[^/@]*@/, '//')
    .replace(/\/+$/, '')
    .toLowerCase();
