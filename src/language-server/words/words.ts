import type { Language, PolicyLayer, Severity } from '#core';
import { en } from './en.ts';
import { ptBr } from './pt-br.ts';

/** What the server says that is in no lesson: hovers, completion, the title of an action. Words that come in are escaped already. */
export interface Words {
  ownModule: string;
  standardLibrary: string;
  runTimeOnly: string;
  unknownDistribution: string;
  distribution(names: string, ambiguous: boolean): string;
  approved(by: string): string;
  denied(by: string): string;
  deniedVersions(range: string, by: string): string;
  notListed(by: string): string;
  versions(range: string): string;
  until(day: string): string;
  wasUntil(day: string): string;
  instead(name: string): string;
  ask(whom: string): string;
  keeper: string;
  /** Behind the message of a finding that the bot's baseline knows. */
  known: string;
  /** Behind the message of a finding that a waiver excuses, until a day. */
  waived(day: string): string;
  /** Behind that of one for which a waiver waits for its signature. */
  waiverRequested: string;
  /** Behind that of one whose waiver does not count. */
  waiverRefused: string;
  /** Behind that of one that looks less severe here than it is. */
  lowered(severity: Severity): string;
  requestWaiver: string;
  /** Of a case beside a policy. */
  caseFails(expected: string, found: string): string;
  why: string;
  /** Who decided. */
  policy(name: string, layer: string): string;
  ourList: string;
  layers: Readonly<Record<PolicyLayer, string>>;
  /** At the other places of a finding. */
  alsoHere: string;
  locked(version: string): string;
  noVersion: string;
  otherVersion(range: string, by: string): string;
  openVersion(range: string, by: string): string;
  askForApproval(distribution: string): string;
}

const catalogue: Readonly<Record<Language, Words>> = { en, 'pt-br': ptBr };

export const wordsIn = (language: Language): Words => catalogue[language];
