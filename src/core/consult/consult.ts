import { type VerdictOnImport, verdictOnImport } from '../approvals/verdict-on-import.ts';
import type { Bot, Finding, PythonVersion } from '../bot.ts';
import { findingsOnLine, importStatement, type Outcome } from './outcome.ts';
import {
  type Consulted,
  readRequirement,
  type VerdictOnRequirement,
  verdictOnRequirement,
} from './verdict-on-requirement.ts';

/** What holds for one import: where it leads, the outcome, what `check` finds in it. */
export interface ImportAnswer {
  readonly about: 'import';
  readonly asked: string;
  readonly outcome: Outcome;
  readonly verdict: VerdictOnImport;
  readonly findings: readonly Finding[];
}

/** The same for one requirement. */
export interface RequirementAnswer {
  readonly about: 'requirement';
  readonly asked: string;
  readonly outcome: Outcome;
  readonly verdict: VerdictOnRequirement;
  readonly findings: readonly Finding[];
}

export interface ConsultOptions extends Consulted {
  readonly python: PythonVersion;
  /** The bot that asks, so that its own modules are known; none asks for no bot in particular. */
  readonly bot?: Bot;
}

/** What the policy says of an import. `module` as facts name it: dotted, perhaps with `.*` at its end. */
export const consultImport = (module: string, o: ConsultOptions): ImportAnswer => {
  const bot = o.bot ?? { id: 'one-line', entry: 'bot.py', python: o.python, files: new Map() };
  const verdict = verdictOnImport(module, bot.entry, { ...o, bot });
  const isOwn = verdict.origin.origin === 'first-party';
  const findings = isOwn ? [] : findingsOnLine('bot.py', importStatement(module), { ...o, python: bot.python });
  return { about: 'import', asked: module, outcome: outcomeOfImport(verdict), verdict, findings };
};

const outcomeOfImport = ({ origin, objection }: VerdictOnImport): Outcome => {
  if (objection?.listed === 'denied') return 'denied';
  if (objection?.listed === 'not-listed') return 'not-approved';
  return origin.origin === 'unknown' ? 'unknown' : 'approved';
};

/** What the policy says of a line of requirements.txt; null for what is no requirement. */
export const consultRequirement = (line: string, o: ConsultOptions): RequirementAnswer | null => {
  const requirement = readRequirement(line);
  if (requirement === null || requirement.name === '') return null;
  const verdict = verdictOnRequirement(requirement, o);
  const findings = findingsOnLine('requirements.txt', `${line}\n`, o);
  return { about: 'requirement', asked: line, outcome: outcomeOfRequirement(verdict), verdict, findings };
};

const outcomeOfRequirement = ({ standing }: VerdictOnRequirement): Outcome => {
  switch (standing.is) {
    case 'approved':
      return 'approved';
    case 'denied':
    case 'denied-version':
      return 'denied';
    case 'not-listed':
    case 'other-version':
      return 'not-approved';
    default:
      return 'not-pinned';
  }
};
