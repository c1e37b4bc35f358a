import { decide, type Kind } from '../../policy/decide.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { textOf } from '../places.ts';
import { endOfLife } from './end-of-life.ts';
import { pythonFixes } from './fixes.ts';

/** The bot asks for a Python that the policy does not approve, or that gets no fixes any more. */
export const pythonVersionNotApproved: BotRule = {
  id: 'python-version-not-approved',
  check: (input) => {
    const { python: asked } = input.bot;
    const python = `${asked.major}.${asked.minor}`;
    const said = whereSaid(input, python);
    const kind = kindOf(input, python);
    if (said === null || kind === null) return [];
    const { versions } = input.policy.python;
    const ended = endOfLife.get(python);
    const data = {
      python,
      is: kind === 'python-version-not-approved/end-of-life' ? 'end-of-life' : 'not-approved',
      ...(ended === undefined || ended >= input.today ? {} : { ended }),
      ...(versions === null ? {} : { approved: [...versions] }),
      policy: input.policy.name,
    };
    return [{ ...said, severity: decide(input.policy, kind), data }];
  },
  fixes: pythonFixes,
};

/** One cause, one finding: what is not approved need not be old as well. */
const kindOf = ({ policy, today }: BotRuleInput, python: string): Kind | null => {
  const approved = policy.python.versions;
  if (approved !== null && !approved.includes(python)) return 'python-version-not-approved/not-approved';
  const ended = endOfLife.get(python);
  return ended !== undefined && today > ended ? 'python-version-not-approved/end-of-life' : null;
};

/** Where the bot says which Python it wants, in the order in which that decides; null where it says nothing. */
const whereSaid = (
  { bot, requirements }: BotRuleInput,
  python: string,
): Pick<BotHit, 'path' | 'start' | 'end'> | null => {
  const path = '.python-version';
  const line = /^[^\S\n]*(?!#)\S.*$/m.exec(textOf(bot, path));
  if (line?.[0].includes(python)) return { path, start: line.index, end: line.index + line[0].trimEnd().length };
  const [first] = requirements.python;
  if (first !== undefined) return { path: first.path, start: first.start, end: first.end };
  return null;
};
