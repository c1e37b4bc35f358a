import type { Lesson } from '../rule.ts';

export const hostNotApprovedEn: Lesson = {
  title: 'A server that the organisation has not approved',
  why: 'A bot carries data and credentials to whatever its code names. The organisation chose which servers that may be, and for some kinds of data fewer.',
  bad: 'requests.post("https://collect.other.example/rows", json=rows)',
  good: 'requests.post("https://api.acme.example/rows", json=rows)',
  fix: 'Use a server of the list, or ask for this one to be approved.',
  reference: 'CWE-918: Server-Side Request Forgery (SSRF)',
  message: (d) =>
    d.class
      ? `Data of the class "${d.class}" may not go to ${d.host}.`
      : `${d.host} is no host that the policy${d.policy ? ` "${d.policy}"` : ''} approves.`,
  howToFix: (d) =>
    d.class
      ? 'Use a host that this class may reach: `data` of the policy.'
      : 'Use a host of the list, or ask for this one: `hosts` of the policy.',
  fixTitle: ({ data }) => `Use ${data.host}, the approved host`,
};
