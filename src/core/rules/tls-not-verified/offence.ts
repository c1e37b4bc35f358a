import type { Range, TextEdit } from '../../bot.ts';

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

/** One of these stands in each file that switches the check off. */
export const words: readonly string[] = [
  'verify =',
  'verify=',
  '_verify',
  'verify_',
  'ssl=False',
  'VERIFY_SSL_CERT',
  'check_hostname',
  'assert_hostname',
  'CERT_NONE',
  '_create_unverified_context',
  'ignore_https_errors',
  'accept_insecure_certs',
  'acceptInsecureCerts',
  'tls_insecure_set',
  'tlsInsecure',
  'accept_untrusted_certs',
  'disable_ssl_certificate_validation',
  'disableSslCertValidation',
  'tlsAllowInvalid',
  'PYTHONHTTPSVERIFY',
  'CURL_CA_BUNDLE',
  'ignore-certificate-errors',
  'ignore-ssl-errors',
];
