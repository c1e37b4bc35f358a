import { lifeOn, type PolicyLife, type PolicyStanding, problemText } from '#core';
import type { LoadedPolicy } from '#workspace';
import { messages as m } from '../messages/index.ts';

interface Around {
  readonly today: string;
  readonly now: Date;
  shown(path: string): string;
}

/** The policy in force for people: its name first, then each layer from the one that binds most. */
export const statusText = ({ policy, standings, problems }: LoadedPolicy, around: Around): string => {
  const said = policy.name === null ? m.noPolicy(policy.level) : m.policy(policy.name, policy.level);
  const lines = standings.flatMap((standing) => layerLines(standing, around));
  const wrong = problems.map(
    (problem) => `${problem.blocks ? m.policyBlocks : m.policyNotice}: ${problemText(problem)}`,
  );
  return [said, ...lines, ...wrong].join('\n');
};

const layerLines = (standing: PolicyStanding, { today, now, shown }: Around): readonly string[] => {
  const { layer, path, document, fetched } = standing;
  const facts = [
    `${document.name} (${document.level})`,
    ...(document.serial === undefined ? [] : [m.serial(document.serial)]),
    ...lifeText(lifeOn(standing, today)),
    ...(fetched === null ? [] : [m.fetchedAgo(ageText(Date.parse(fetched), now.getTime()))]),
  ];
  return [`  ${layer.padEnd(14)}${shown(path)}`, `  ${''.padEnd(14)}${facts.join(', ')}`];
};

const lifeText = (life: PolicyLife): readonly string[] => {
  if (life.state === 'valid') return [m.validUntil(life.expires, life.daysLeft)];
  if (life.state === 'grace') return [m.inGrace(life.expires, life.closes)];
  return life.state === 'closed' ? [m.closedSince(life.closed)] : [];
};

/** As coarse as a person needs it. */
export const ageText = (then: number, now: number): string => {
  const minutes = Math.max(0, Math.round((now - then) / 60_000));
  if (minutes < 120) return m.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? m.hours(hours) : m.days(Math.round(hours / 24));
};
