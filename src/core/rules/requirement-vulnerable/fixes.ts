import type { Finding, Fix } from '../../bot.ts';
import type { Requirement } from '../../requirements/model.ts';
import { pinnedVersion } from '../../versions/pinned.ts';
import type { BotRuleInput } from '../bot-rule.ts';

/** Raises the requirement to the version that mends it, where that is one edit: not behind a lock, nor beside hashes. */
export const raiseFixes = ({ place, data }: Finding, { requirements }: BotRuleInput): readonly Fix[] => {
  const { fixed, distribution } = data;
  if (typeof fixed !== 'string' || data.via !== null) return [];
  const { path, start } = place;
  const requirement = requirements.requirements.find((one) => one.path === path && one.nameRange.start === start);
  if (requirement === undefined || requirement.name !== distribution || requirement.hashes.length > 0) return [];
  const specifier = raised(requirement, fixed);
  if (specifier === null || requirement.specifierRange === null) return [];
  const { specifierRange } = requirement;
  return [
    {
      kind: 'pin-requirement',
      data: { distribution, version: fixed },
      edits: [{ path, start: specifierRange.start, end: specifierRange.end, newText: specifier }],
    },
  ];
};

/** A pin stays one, a lower bound too; what says more is for a person to weigh. */
const raised = ({ specifier, format }: Requirement, fixed: string): string | null => {
  if (pinnedVersion(specifier) !== null && /^={2,3}[^,=]+$/.test(specifier)) return `==${fixed}`;
  if (format !== 'pyproject') return null;
  return /^>=[^,]+$/.test(specifier) ? `>=${fixed}` : null;
};
