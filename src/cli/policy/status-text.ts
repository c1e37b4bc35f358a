import { lifeOn, notKnown, type PolicyLife, type PolicyStanding, problemText } from '#core';
import type { LoadedPolicy } from '#workspace';
import { messages as m } from '../messages/index.ts';

interface Around {
  readonly today: string;
  readonly now: Date;
  shown(path: string): string;
}

/** The policy in force for people: its name first, then each layer from the one that binds most. */
export const statusText = ({ policy, standings, problems, sources, origin }: LoadedPolicy, around: Around): string => {
  const said = notKnown(problems)
    ? m.policyNotKnown(policy.level)
    : policy.name === null
      ? m.noPolicy(policy.level)
      : m.policy(policy.name, policy.level);
  const pointer = sources.find(({ layer }) => layer === 'system' && !standings.some((each) => each.layer === 'system'));
  const points = pointer && origin ? [layerLine('system', pointer.path, around), factLine(m.pointsTo)] : [];
  const lines = standings.flatMap((standing) => layerLines(standing, around));
  const wrong = problems.map(
    (problem) => `${problem.blocks ? m.policyBlocks : m.policyNotice}: ${problemText(problem)}`,
  );
  return [said, ...points, ...lines, ...wrong].join('\n');
};

const layerLines = (standing: PolicyStanding, around: Around): readonly string[] => {
  const { today, now } = around;
  const { layer, path, document, fetched } = standing;
  const facts = [
    `${document.name} (${document.level})`,
    ...(document.serial === undefined ? [] : [m.serial(document.serial)]),
    ...lifeText(lifeOn(standing, today)),
    ...(fetched === null ? [] : [fetchedText(Date.parse(fetched), now.getTime())]),
  ];
  return [layerLine(layer, path, around), factLine(facts.join(', '))];
};

const layerLine = (layer: string, path: string, { shown }: Around): string => `  ${layer.padEnd(14)}${shown(path)}`;
const factLine = (text: string): string => `  ${''.padEnd(14)}${text}`;

const lifeText = (life: PolicyLife): readonly string[] => {
  if (life.state === 'valid') return [m.validUntil(life.expires, life.daysLeft)];
  if (life.state === 'grace') return [m.inGrace(life.expires, life.closes)];
  return life.state === 'closed' ? [m.closedSince(life.closed)] : [];
};

const fetchedText = (then: number, now: number): string =>
  now - then < 60_000 ? m.fetchedNow : m.fetchedAgo(ageText(then, now));

/** As coarse as a person needs it. */
export const ageText = (then: number, now: number): string => {
  const minutes = Math.max(0, Math.round((now - then) / 60_000));
  if (minutes < 120) return m.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? m.hours(hours) : m.days(Math.round(hours / 24));
};
