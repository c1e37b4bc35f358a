import { handlingOf } from '../../data-classes/index.ts';
import { decide } from '../../policy/decide.ts';
import type { Decision } from '../../policy/policy.ts';
import { type LeftBehind, leftBehind } from '../../temporary/index.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { fixesOf } from './fixes.ts';

const kinds = { left: 'leak', path: 'leak-on-path', error: 'leak-on-error' } as const;

/**
 * What is made for a while and not removed on every path: followed through names, returns and functions of the bot. Silent
 * where it goes to somebody of whom nothing is known, and in tests, which run on no runner.
 */
export const tempFileNotDeleted: BotRule = {
  id: 'temp-file-not-deleted',
  check: (input) => {
    const found = leftBehind(input.temporary);
    if (found.length === 0) return [];
    const severity = severityIn(input);
    return found.map((each) => hitOf(each, severity));
  },
  fixes: fixesOf,
};

const hitOf = ({ made, fate, callers }: LeftBehind, severity: (kind: Kind) => Decision): BotHit => {
  const { place, by, what, track } = made;
  const kind = kinds[fate];
  const name = track.name !== null && /^[\w.]{1,60}$/.test(track.name) ? track.name : '';
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    place,
    severity: severity(kind),
    data: { kind, by, what, name },
    related: callers,
  };
};

type Kind = (typeof kinds)[keyof typeof kinds];

const order: readonly Decision[] = ['off', 'info', 'warning', 'error'];

/** A data class of the bot may say that nothing of it may stay behind. */
const severityIn = ({ bot, policy }: BotRuleInput): ((kind: Kind) => Decision) => {
  const { temporaryFiles } = handlingOf(bot, policy);
  return (kind) => {
    const said = decide(policy, `temp-file-not-deleted/${kind}`);
    return order[Math.max(order.indexOf(said), order.indexOf(temporaryFiles ?? 'off'))] ?? said;
  };
};
