import type { Range, TextEdit } from '../../bot.ts';
import type { TextWords } from '../text-words.ts';

/** One place where the check of a server's certificate is switched off. */
export interface Offence extends Range {
  /** What does it, as it is written: `verify=False`, `check_hostname`, `--ignore-certificate-errors`. */
  readonly by: string;
  /** What switches it on again; empty where only people can tell. */
  readonly edits: readonly TextEdit[];
  /** Settings of one object are one cause. */
  readonly group: string | null;
}

/** Settings that say no, and those that say yes to anything. */
export const offWhenFalse: ReadonlySet<string> = new Set([
  'verify_ssl',
  'ssl_verify',
  'verify_certs',
  'check_hostname',
  'ssl_check_hostname',
  'assert_hostname',
  'ssl_assert_hostname',
  'VERIFY_SSL_CERT',
]);

export const offWhenTrue: ReadonlySet<string> = new Set([
  'ignore_https_errors',
  'accept_insecure_certs',
  'accept_untrusted_certs',
  'disable_ssl_certificate_validation',
  'disableSslCertValidation',
  'tlsInsecure',
  'tlsAllowInvalidCertificates',
  'tlsAllowInvalidHostnames',
]);

/** Settings that take a mode of the standard library. */
export const modeSetting = /^(?:ssl_)?(?:cert_reqs|verify_mode|validate)$/;

/** Words that stand nearly nowhere else. */
const words: readonly string[] = [
  ...['_create_unverified_context', 'cert_none', '--ignore-', 'acceptinsecurecerts', 'pythonhttpsverify'],
  ...['curl_ca_bundle', 'tls_insecure_set'],
];

/** What the settings that the pattern below finds hold. */
const settings: readonly string[] = [
  ...['verify', 'ssl', '_hostname', 'cert_reqs', 'validate', 'alidation', 'accept_insecure', 'accept_untrusted'],
  ...['ignore_https_errors', 'tlsinsecure', 'tlsallow'],
];

/** One of these is in every text with an offence. */
export const offenceWords: readonly string[] = [...words, ...settings];

/** Values that may switch something off; what they are given to stands before. */
const values = /=[ \t]*(?:False|True|["'](?:CERT_)?NONE|[A-Z])/g;

const switches =
  /(?:verify(?:_ssl|_certs|_mode)?|\bssl|ssl_verify|(?:check|assert)_hostname|VERIFY_SSL_CERT|cert_reqs|validate|accept_(?:insecure|untrusted)_certs|ignore_https_errors|alidation|tls(?:Insecure|Allow\w+))[ \t]*$/;

/** Whether a closer look is worth it: a cheap one for nearly every file, which has nothing of all this. */
export const mayOffend = (text: string, found: TextWords): boolean => {
  if (found.hasAny(words)) return true;
  for (const { index } of text.matchAll(values))
    if (switches.test(text.slice(Math.max(0, index - 48), index))) return true;
  return false;
};
