import type { Problem, ProblemCode } from '../bot.ts';

const codes: readonly ProblemCode[] = [
  'policy-invalid',
  'policy-unreadable',
  'policy-owner',
  'policy-key-invalid',
  'policy-unsigned',
  'policy-wrong-key',
  'policy-bad-signature',
  'policy-replayed',
  'policy-never-seen',
];

/** What keeps the policy in force from being known: something was then judged by less than it. */
export const notKnown = (problems: readonly Problem[]): Problem | undefined =>
  problems.find(({ code, blocks }) => blocks && codes.includes(code));
