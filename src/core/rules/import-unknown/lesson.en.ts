import type { Lesson } from '../rule.ts';

export const importUnknownEn: Lesson = {
  title: 'Nobody knows where an import comes from',
  why: 'An import name says nothing about the package that brings it: the one of that name in a package index may be a stranger. What cannot be named cannot be approved, watched for advisories or installed again.',
  bad: 'import corp_ledger  # from where?',
  good: '# botyard.policy.yaml\n# map: {corp_ledger: corp-ledger-client}\nimport corp_ledger',
  fix: 'If the name is mistyped, correct it. If the file belongs to the bot, put it into the bot. Else name its distribution in the policy under map.',
  reference: 'CWE-829: Inclusion of Functionality from Untrusted Control Sphere',
  message: (d) =>
    `"${d.module}" is neither the bot's own, nor in the standard library of its Python, nor known under that name.`,
  howToFix: (d) =>
    typeof d.declared === 'string'
      ? `If it is brought by ${d.declared}, say so in the policy: map: {${d.cause}: ${d.declared}}.`
      : `Correct the name; or say in the policy what brings it: map: {${d.cause}: its distribution}.`,
  fixTitle: (fix) => String(fix.data.module ?? ''),
};
