import type { Facts } from '../../bot.ts';
import type { Kind } from '../../policy/decide.ts';
import { isLive } from '../../side-path.ts';
import type { TokenMatch } from './match.ts';

/** A vendor's token is one wherever it stands; a key or an address in a test or a sample was made for it. */
export const kindOfToken = (match: TokenMatch, path: string): Kind =>
  match.sure && (isLive(path) || !match.ordinaryInTests) ? 'secret-token/proven' : 'secret-token/possible';

/** What a finding says: what it is and where it belongs, never a part of the value that is not the same for all. */
export const saidOf = (match: TokenMatch, name: string, context: string): Facts => ({
  format: match.format,
  vendor: match.vendor,
  what: match.what,
  masked: match.masked,
  encoded: match.encoded === true,
  name,
  context,
  // Tells whoever shows the line to cover the range.
  secret: true,
});
