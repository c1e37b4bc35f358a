import { Failure } from '#core';
import type { Io } from './io.ts';
import { messages } from './messages/index.ts';
import type { Target } from './session.ts';

export interface Confirmation {
  readonly target: Target;
  readonly verb: string;
  /** What the person types to agree: the botId. */
  readonly subject: string;
  readonly yes: boolean;
}

/** Production is protected: a person types the bot's name, a script says `--yes`; anything else changes nothing. */
export const confirmProtected = async ({ target, verb, subject, yes }: Confirmation, io: Io): Promise<void> => {
  if (target.environment !== 'production' || yes) return;
  if (!io.interactive) throw new Failure('usage', { cause: messages.protectedNeedsYes(target.name), verb });
  const typed = await io.ask(messages.confirmProtected(verb, subject, target.name));
  if (typed !== subject) throw new Failure('cancelled', { left: messages.nothingSent });
};
