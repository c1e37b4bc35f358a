import type { BotRuleInput } from '../rules/bot-rule.ts';
import { secretSettings } from '../rules/secret-literal/in-texts.ts';
import { tokensOfFile } from '../rules/secret-token/in-texts.ts';

/** What the rules about secrets ask of a text that is not Python. */
export type SecretReader = Required<Pick<BotRuleInput, 'tokens' | 'settings'>>;

/** Remembers what was found in a text as long as it is the same object: of a bot in memory only what changed is searched. */
export const secretReader = (): SecretReader => ({
  tokens: remembering(tokensOfFile),
  settings: remembering(secretSettings),
});

type Read<Found> = (path: string, file: { readonly text: string }) => Found;

const remembering = <Found>(read: Read<Found>): Read<Found> => {
  const known = new WeakMap<object, { readonly found: Found }>();
  return (path, file) => {
    const held = known.get(file) ?? { found: read(path, file) };
    known.set(file, held);
    return held.found;
  };
};
