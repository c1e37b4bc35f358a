import type { Bot, Facts, Finding, Fix, Range } from '../bot.ts';
import type { BotImports } from '../distributions/index.ts';
import type { Decision, Policy } from '../policy/policy.ts';
import type { PythonFile } from '../python/index.ts';
import type { TextWords } from './text-words.ts';

/** One file of a bot with all that is known of it; what a rule sees. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly python: PythonFile;
  readonly words: TextWords;
}

export interface RuleInput {
  readonly bot: Bot;
  readonly file: CheckedFile;
  readonly policy: Policy;
  /** Decides where an import leads: standard library, first-party, distributions or unknown. */
  readonly imports: BotImports;
}

/** What a rule reports; place and severity are completed by `check`. */
export interface Hit extends Range {
  readonly data: Facts;
  readonly severity: Decision;
}

/**
 * One check. Pure: the same input always gives the same hits. A rule never throws on bad input; if it does, `check`
 * reports `rule-crashed` and the verdict is *could not check*.
 */
export interface Rule {
  readonly id: string;
  /**
   * Words of ASCII without one of which it finds nothing in a text, in whatever case: all that all rules wait for is looked
   * for in one pass, and most rules need not look at most files at all. A rule without such words is always asked.
   */
  readonly speaks?: readonly string[];
  /** More words that it asks the text for: looked for with the others, but without them it may still find something. */
  readonly words?: readonly string[];
  check(input: RuleInput): readonly Hit[];
  /** Ways to mend one of its findings in the text as it is now, best first. */
  fixes(finding: Finding, input: RuleInput): readonly Fix[];
}

/** The training page of a rule, and the sentences of its findings, in one language. */
export interface Lesson {
  readonly title: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  readonly fix: string;
  readonly reference: string;
  message(data: Facts): string;
  /** One line for the reader of this finding: how to fix it. */
  howToFix(data: Facts): string;
  /** Title of a quick fix. */
  fixTitle(fix: Fix): string;
}
