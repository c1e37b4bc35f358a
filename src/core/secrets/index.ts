import { secretSettings } from '../rules/secret-literal/in-texts.ts';
import { tokensOfFile } from '../rules/secret-token/in-texts.ts';

/** Does a text that is not the bot's Python hold what the rules about secrets speak of? For whoever must choose what to keep. */
export const holdsSecret = (path: string, text: string): boolean =>
  tokensOfFile(path, { text }).length > 0 || secretSettings(path, { text }).length > 0;

export { type SecretReader, secretReader } from './reader.ts';
