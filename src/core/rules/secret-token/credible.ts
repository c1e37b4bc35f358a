import { lookOf } from '../secret-literal/values.ts';

/** Words of technique that hold figures or marks as passwords do. */
const technical =
  /^(?:sha|md\d|utf|base\d|pbkdf|aes|rsa|bcrypt|argon|scrypt|oauth|https?|ipv\d|x509|win\d|iso|rfc|v\d|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,60}$)/i;

/** Could somebody have this for a password? No placeholder, no template, no name or path of one. */
export const isCredible = (value: string): boolean => {
  // A name whose value is put in later.
  if (/^[\p{L}_-]+=$/u.test(value)) return false;
  const look = lookOf(value, 'password');
  return look === 'credible' || look === 'strong';
};

/** As {@link isCredible}, and no word either: letters with figures or marks between them, as in no sentence. */
export const isMixed = (value: string): boolean =>
  /\p{L}/u.test(value) &&
  /\d|[!@#$%&*+=?^~]/.test(value) &&
  !/^\p{L}{2,}[?!=+]$/u.test(value) &&
  !/[()[\]{}<>]|^[\w-]+(?:\.[A-Za-z_]\w*)+$/.test(value) &&
  !technical.test(value) &&
  isCredible(value);

/** A token rather than a word. */
export const isStrong = (value: string): boolean => lookOf(value, 'token') === 'strong';
