import { type WhatInstalls, whatInstalls } from './advisories/installed.ts';
import { advisoryProblems } from './advisories/problems.ts';
import type { Place, Problem, Range } from './bot.ts';
import type { BotRuleInput } from './rules/bot-rule.ts';

type PlaceIn = (range: Range & { readonly path: string }) => Place;

/** What of a bot was not looked at for vulnerabilities, or could not be. Nothing where the policy names no source. */
export const advisoryProblemsOf = (input: BotRuleInput, place: PlaceIn): readonly Problem[] => {
  const { policy, advisories, today, bot } = input;
  const problems = advisoryProblems({ wanted: policy.advisories, state: advisories, today, path: bot.entry });
  return advisories?.state === 'ready' ? [...problems, ...notResolved(input, place)] : problems;
};

const mostNames = 10;

/** One for the whole bot: what is required or imported, and nothing says which version comes. */
const notResolved = (input: BotRuleInput, place: PlaceIn): readonly Problem[] => {
  const all = openNames(whatInstalls(input.requirements), input, place);
  const first = all.values().next().value;
  if (first === undefined) return [];
  const { path, line, column } = first;
  const data = { count: all.size, names: [...all.keys()].slice(0, mostNames) };
  return [{ code: 'requirements-not-resolved', path, line, column, data, blocks: false }];
};

const openNames = (
  { installed, unresolved }: WhatInstalls,
  { used }: BotRuleInput,
  place: PlaceIn,
): ReadonlyMap<string, Place> => {
  const known = new Set(installed.map(({ name }) => name));
  const open = new Map<string, Place>();
  for (const requirement of unresolved) if (!open.has(requirement.name)) open.set(requirement.name, place(requirement));
  for (const { distributions, isTypeChecking, place: at } of used) {
    const isOpen = !isTypeChecking && distributions.length > 0 && !distributions.some((name) => known.has(name));
    const name = distributions.join(' or ');
    if (isOpen && !distributions.some((one) => open.has(one)) && !open.has(name)) open.set(name, at);
  }
  return open;
};
