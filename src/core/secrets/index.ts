import { tokensIn } from '../rules/secret-token/search.ts';

/** Does a text hold what the rules about secrets would speak of? For whoever must choose what to keep in memory. */
export const holdsSecret = (path: string, text: string): boolean => tokensIn(text, /\.pyw?$/i.test(path)).length > 0;

export { type TokenReader, tokenReader } from './reader.ts';
