import type { Lesson } from '../rule.ts';

const tricks: Readonly<Record<string, string>> = {
  swapped: 'two letters are swapped',
  'look-alike': 'a sign looks like another',
  doubled: 'a letter is doubled or left out',
  separator: 'only its hyphens differ',
  affix: 'it only adds to the name',
  distance: 'the bot imports that one and does not require it',
};

export const requirementNameSuspiciousEn: Lesson = {
  title: 'A requirement that looks like an imitation',
  why: 'Strangers publish packages under names that are nearly those of well-known ones. A slip of the keyboard installs them, and their code runs at once.',
  bad: 'reqeusts==2.32.4',
  good: 'requests==2.32.4',
  fix: 'Write the name of the distribution that is meant. If this one is, have the policy approve it by name.',
  reference: 'CWE-1357: Reliance on Insufficiently Trustworthy Component',
  message: (d) =>
    `"${d.name}" is little known and nearly "${d.near}": ${tricks[String(d.likeness)] ?? 'the names are alike'}.`,
  howToFix: (d) => `Write ${d.near} if that is meant; else approve ${d.name} by name in the policy.`,
  fixTitle: ({ data }) => `Require ${data.distribution} instead of ${data.name}`,
};
