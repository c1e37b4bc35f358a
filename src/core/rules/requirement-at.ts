import type { Finding } from '../bot.ts';
import type { BotRequirements, Requirement } from '../requirements/model.ts';

/** The requirement that a finding stands at, in the text as it is now. */
export const requirementAt = ({ place }: Finding, { requirements }: BotRequirements): Requirement | null =>
  requirements.find(({ path, nameRange }) => path === place.path && nameRange.start === place.start) ??
  requirements.find(({ path, start, end }) => path === place.path && start <= place.start && place.start < end) ??
  null;

/** All of the places of a finding. */
export const requirementsAt = (finding: Finding, all: BotRequirements): readonly Requirement[] =>
  [finding.place, ...(finding.related ?? [])].flatMap((place) => requirementAt({ ...finding, place }, all) ?? []);
