import type { Words } from './words.ts';

export const en: Words = {
  ownModule: "One of the bot's own modules.",
  standardLibrary: "In the standard library of the bot's Python.",
  runTimeOnly: 'Which module this is, only run time knows.',
  unknownDistribution: 'Nobody knows which distribution brings it.',
  distribution: (names, ambiguous) => (ambiguous ? `Brought by one of ${names}.` : `Brought by ${names}.`),
  approved: (by) => `Approved by ${by}.`,
  denied: (by) => `Denied by ${by}.`,
  deniedVersions: (range, by) => `Versions ${range} are denied by ${by}.`,
  notListed: (by) => `Not approved by ${by}.`,
  versions: (range) => `Approved versions: ${range}.`,
  until: (day) => `The approval ends after ${day}.`,
  wasUntil: (day) => `Its approval ended after ${day}.`,
  instead: (name) => `Use ${name} instead.`,
  ask: (whom) => `Ask ${whom}.`,
  keeper: 'whoever keeps the policy',
  why: 'Why this rule, and how to mend it',
  policy: (name, layer) => `policy ${name} (${layer})`,
  ourList: "Botyard's own list, which only informs",
  layers: { system: 'system', organisation: 'organisation', target: 'target', workspace: 'workspace' },
  askForApproval: (distribution) => `Ask for approval of ${distribution}…`,
};
