import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const what = (d: Facts): string => (d.name === '' || d.name === undefined ? 'This' : `"${d.name}"`);

export const requirementSourceEn: Lesson = {
  title: 'A requirement from elsewhere than an index that is known',
  why: 'What an address, a repository or a folder gives can change without a version changing, and nobody looks at it in between. Over http, or from a host whose certificate is not checked, anybody on the way can exchange it. A second index may answer for names that are your own.',
  bad: '--trusted-host pypi.corp.example\nrequests @ git+https://git.example/requests',
  good: '--index-url https://pypi.corp.example/simple\nrequests==2.32.4',
  fix: 'Install from an index over https, and have the policy name it under indexes.',
  reference: 'CWE-829: Inclusion of Functionality from Untrusted Control Sphere',
  message: (d) => {
    switch (d.is) {
      case 'url':
        return `${what(d)} is installed from an address: what stands there may be another thing tomorrow.`;
      case 'vcs':
        return `${what(d)} is installed from a repository (${d.system}), not from an index.`;
      case 'path':
      case 'find-links':
        return `${what(d)} is installed from a folder or file, which no index and no version keeps.`;
      case 'editable':
        return `${what(d)} is installed as editable: what runs is whatever lies in its folder.`;
      case 'include':
        return 'This list goes on at an address; what stands there is not read and not checked.';
      case 'trusted-host':
        return `The certificate of ${d.address} is not checked: anybody on the way can answer in its place.`;
      case 'plain-http':
        return `${d.address} is read without encryption: anybody on the way can exchange what it sends.`;
      default:
        return d.listed === true
          ? `${d.address} is not among the indexes that ${d.policy === null ? 'the policy' : `policy "${d.policy}"`} names.`
          : `Packages come from ${d.address}, and no policy says that this index may be used.`;
    }
  },
  howToFix: (d) => {
    if (d.is === 'trusted-host')
      return 'Remove it, and give pip the certificate of your own authority (--cert, PIP_CERT).';
    if (d.is === 'plain-http') return 'Use https.';
    if (d.is === 'include') return 'Put the list into the bot.';
    if (d.address !== undefined && d.is !== 'find-links') return 'Remove it, or have the policy name it under indexes.';
    return 'Require it by name and version from an index.';
  },
  fixTitle: ({ kind, data }) => {
    if (kind === 'use-https') return 'Use https';
    return kind === 'check-certificate' ? `Check the certificate of ${data.address}` : `Require ${data.requirement}`;
  },
};
