import {
  type Bot,
  type DataHandling,
  type DataTarget,
  declaredData,
  handlingOf,
  type Policy,
  refusalsOf,
  type TargetRefusal,
} from '#core';
import { Refusal } from '../refusal.ts';

/** How the data of a bot is handled, as it was decided by the policy of a day; the record keeps it with the version. */
export interface DecidedHandling extends DataHandling {
  readonly policy: { readonly name: string | null; readonly digest: string };
  /** ISO instant. */
  readonly decided: string;
}

/** What the policy makes of the data that a bot declares, here. */
export interface DataDecision {
  readonly handling: Omit<DecidedHandling, 'decided'>;
  readonly refusals: readonly TargetRefusal[];
  /** The bot declares data, and the policy that would say how to handle it cannot be read. */
  readonly isUnknown: boolean;
}

export interface DecisionFrame {
  readonly policy: Policy;
  readonly isReadable: boolean;
  /** Absent: nobody knows where it would run. */
  readonly target?: DataTarget | undefined;
}

export const decideData = (bot: Bot, { policy, isReadable, target = {} }: DecisionFrame): DataDecision => {
  const handling = handlingOf(bot, policy);
  const { name, digest } = policy;
  return {
    handling: { ...handling, policy: { name, digest } },
    refusals: refusalsOf(handling, policy.data, target),
    isUnknown: !isReadable && (declaredData(bot).classes ?? []).length > 0,
  };
};

/** Where this server is, as a policy names places: the orchestrator of this machine, with the pools that would run a bot. */
export const targetHere = (pools: readonly string[]): DataTarget => ({
  name: 'local',
  environment: 'development',
  host: '127.0.0.1',
  pools,
});

/** Nothing that the policy refuses becomes what runs; facts for the client, a sentence for whoever reads the answer. */
export const mustBeAllowed = (botId: string, { handling, refusals, isUnknown }: DataDecision): void => {
  if (isUnknown)
    throw new Refusal(
      409,
      `The policy of this orchestrator cannot be read, so how the data of ${botId} is to be handled is not known. Mend the policy, then try again.`,
    );
  const [refusal] = refusals;
  if (refusal === undefined) return;
  const { name } = handling.policy;
  throw new Refusal(409, refusedText(botId, refusal, name), { dataClass: { bot: botId, ...refusal, policy: name } });
};

/** Class, pool or target, and the next step. */
export const refusedText = (
  botId: string,
  { class: name, cause, what, instead }: TargetRefusal,
  policy: string | null,
): string => {
  const by = policy === null ? 'The policy' : `Policy ${policy}`;
  const where = cause === 'pool' ? `the pool "${what}"` : cause === 'target' ? `this target (${what})` : what;
  const other = cause === 'pool' ? 'an orchestrator with such a pool' : 'a target that the class allows';
  const allowed = instead.length > 0 ? `Allowed: ${instead.join(', ')}. ` : '';
  return `${by} keeps data of the class "${name}" out of ${where}. ${allowed}Release ${botId} on ${other}, or ask who keeps the policy.`;
};
