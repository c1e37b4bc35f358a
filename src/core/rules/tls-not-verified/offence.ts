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

/** What must stand somewhere in a text before it is worth looking closer: tokens, statements, or calls, which cost most. */
export const words =
  /_create_unverified_context|CERT_NONE|--ignore-(?:cert|ssl)|acceptInsecureCerts|PYTHONHTTPSVERIFY|CURL_CA_BUNDLE/;

export const settings =
  /\.[ \t]*(?:verify(?:_ssl|_certs|_mode)?|ssl_verify|(?:ssl_)?(?:check|assert)_hostname|VERIFY_SSL_CERT|accept_(?:insecure|untrusted)_certs|ignore_https_errors|disable\w*alidation|tls(?:Insecure|Allow\w+)|cert_reqs)[ \t]*=[ \t]*(?:False|True|[\w.]*CERT_NONE)/;

export const calls =
  /\b(?:verify(?:_ssl|_certs)?|ssl|ssl_verify|(?:ssl_)?(?:check|assert)_hostname|(?:ssl_)?cert_reqs|validate)[ \t]*=[ \t]*(?!True|ssl\.|None|self\b)["'A-Z]|\b(?:set_capability|tls_insecure_set|ignore_https_errors|accept_insecure_certs|disable\w*alidation|tlsInsecure|tlsAllowInvalid\w+)\b/;
