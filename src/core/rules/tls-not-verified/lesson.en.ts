import type { Lesson } from '../rule.ts';

export const tlsNotVerifiedEn: Lesson = {
  title: 'The certificate of a server is not checked',
  why: 'Whoever stands between the bot and the server can pose as the server: read passwords and data on their way, and change them.',
  bad: 'response = requests.get(url, verify=False)',
  good: 'response = requests.get(url, verify="resources/company-ca.pem")',
  fix: 'Let the certificate be checked, as it is by default. If the company signs its own certificates, name its authority: verify="path/to/ca.pem", or the variable REQUESTS_CA_BUNDLE of the runner.',
  reference: 'CWE-295: Improper Certificate Validation',
  message: (d) => `${d.by}: the certificate of the server is not checked.`,
  howToFix: () => 'Leave the check on; for a certificate of the company name its authority, as in verify="ca.pem".',
  fixTitle: () => 'Check the certificate',
};
