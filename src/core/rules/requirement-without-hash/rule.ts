import { decide } from '../../policy/decide.ts';
import type { Requirement } from '../../requirements/model.ts';
import { pinnedVersion } from '../../versions/index.ts';
import type { BotRule, BotRuleInput } from '../bot-rule.ts';
import { onePerFile } from '../one-per-file.ts';

/** Pinned lines that do not say which bytes they mean. Only where the policy asks for it. */
export const requirementWithoutHash: BotRule = {
  id: 'requirement-without-hash',
  check: (input) => {
    const severity = decide(input.policy, 'requirement-without-hash/no-hash');
    return severity === 'off' ? [] : onePerFile(withoutHash(input), input, severity);
  },
  fixes: () => [],
};

/** What a lock file or a list made from it is responsible for is asked of that one. */
const withoutHash = ({ requirements: { requirements, locked } }: BotRuleInput): readonly Requirement[] =>
  requirements.filter(({ name, hashes, source, isConstraint, format, specifier }) => {
    if (name === '' || source !== null || isConstraint || hashes.length > 0) return false;
    if (format === 'requirements-txt') return pinnedVersion(specifier) !== null;
    return !locked.some((one) => one.name === name && one.hasHashes);
  });
