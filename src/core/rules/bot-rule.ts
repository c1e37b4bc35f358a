import type { AdvisoryState } from '../advisories/model.ts';
import type { Bot, Finding, Fix, Place } from '../bot.ts';
import type { DataTarget } from '../data-classes/target.ts';
import type { BotImports } from '../distributions/index.ts';
import type { FileDuties } from '../duties/index.ts';
import type { Policy } from '../policy/policy.ts';
import type { BotRequirements } from '../requirements/model.ts';
import type { TemporaryPart } from '../temporary/index.ts';
import type { Hit } from './rule.ts';
import type { SecretSetting } from './secret-literal/in-texts.ts';
import type { TokenMatch } from './secret-token/match.ts';

/** One import of a Python file that leads out of the bot: what the file adds to the judgement of the whole bot. */
export interface UsedImport {
  /** Empty = only run time knows. */
  readonly module: string;
  /** Normalised; more than one = ambiguous; none = nobody knows which one brings it. */
  readonly distributions: readonly string[];
  readonly isOptional: boolean;
  readonly isTypeChecking: boolean;
  /** Where it stands. */
  readonly place: Place;
}

/** What a rule over a whole bot sees: the facts of all its files, never their Python text. */
export interface BotRuleInput {
  readonly bot: Bot;
  readonly policy: Policy;
  readonly imports: BotImports;
  readonly requirements: BotRequirements;
  /** The imports of all Python files, in the order of paths and places; of one cause in a file the first. */
  readonly used: readonly UsedImport[];
  /** What files say of the bot's duties to its orchestrator, in the order of paths. */
  readonly duties: readonly FileDuties[];
  /** What files say of what they make only for a while, in the order of paths. */
  readonly temporary: readonly TemporaryPart[];
  /** False = a file could not be read, so `used` may lack something. */
  readonly sawAll: boolean;
  /** Null = nobody has looked. */
  readonly advisories: AdvisoryState | null;
  /** The credentials in a text that is not Python, where somebody remembers them; absent = they are looked for. */
  readonly tokens?: (path: string, file: { readonly text: string }) => readonly TokenMatch[];
  /** As `tokens`: the settings whose names say that they hold a secret. */
  readonly settings?: (path: string, file: { readonly text: string }) => readonly SecretSetting[];
  /** ISO day. */
  readonly today: string;
  /** Where the bot is about to go; absent = nowhere yet. */
  readonly target?: DataTarget;
}

/** As {@link Hit}, in the file that `path` names; more places of the same cause as `related`. */
export interface BotHit extends Hit {
  readonly path: string;
  /** Where the place is known already: the text of a Python file may not be at hand. */
  readonly place?: Place;
  readonly related?: readonly Place[];
  /** Of a finding in Python, where its file was read: what a waiver knows it by ({@link Finding.anchor}). */
  readonly anchor?: string;
}

/** A check that needs more than one file: requirements against imports, advisories against locks. Pure, never throws. */
export interface BotRule {
  readonly id: string;
  check(input: BotRuleInput): readonly BotHit[];
  fixes(finding: Finding, input: BotRuleInput): readonly Fix[];
}
