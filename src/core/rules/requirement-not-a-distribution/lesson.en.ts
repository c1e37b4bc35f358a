import type { Lesson } from '../rule.ts';

export const requirementNotADistributionEn: Lesson = {
  title: 'The requirement names a module, not a distribution',
  why: 'An index knows distributions. Under the name of a module it has nothing, and the installation fails; or it has the package of a stranger, which is then installed.',
  bad: 'smtplib\nPIL',
  good: 'pillow==11.3.0',
  fix: 'Remove modules of the standard library; write the distribution that brings the others.',
  reference: 'CWE-1357: Reliance on Insufficiently Trustworthy Component',
  message: (d) =>
    d.is === 'import-name'
      ? `"${d.name}" is the name of an import; the distribution that brings it is ${d.distribution}.`
      : `"${d.name}" is in Python's standard library and is not installed.`,
  howToFix: (d) => (d.is === 'import-name' ? `Write ${d.distribution}.` : 'Remove the line: Python brings it.'),
  fixTitle: ({ kind, data }) =>
    kind === 'rename-requirement'
      ? `Require ${data.distribution} instead of ${data.name}`
      : `Remove ${String(data.distributions ?? '')}`,
};
