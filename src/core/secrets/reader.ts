import type { BotRuleInput } from '../rules/bot-rule.ts';
import { tokensOfFile } from '../rules/secret-token/in-texts.ts';
import type { TokenMatch } from '../rules/secret-token/match.ts';

export type TokenReader = NonNullable<BotRuleInput['tokens']>;

/** Remembers what was found in a text as long as it is the same object: of a bot in memory only what changed is searched. */
export const tokenReader = (): TokenReader => {
  const known = new WeakMap<object, readonly TokenMatch[]>();
  return (path, file) => {
    const held = known.get(file);
    if (held !== undefined) return held;
    const found = tokensOfFile(path, file);
    known.set(file, found);
    return found;
  };
};
