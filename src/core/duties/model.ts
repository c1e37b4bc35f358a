import type { Place } from '../bot.ts';

/** A loop or a call that a rule over the whole bot may speak of. */
export interface DutyPlace extends Place {
  /** What it is called, or what it goes over. */
  readonly name: string;
}

/** A way out that ends no task, of the function that takes one up. */
export interface MissedEnd extends DutyPlace {
  readonly kind: 'on-path' | 'on-error';
  /** What that function calls, by last names: one of these may end the task, in a file that is not this one. */
  readonly calls: readonly string[];
}

/** What one file says of the bot's duties to its orchestrator; files that never speak to it say nothing. */
export interface FileDuties {
  /** Where the bot takes up its task. */
  readonly joins: readonly DutyPlace[];
  /** Of the first of them, as far as this file knows; null where it ends nothing itself, or always. */
  readonly missed: MissedEnd | null;
  /** Functions, and classes used by `with`, that end the task, by themselves or through one another; `''` = the file itself. */
  readonly finishes: readonly string[];
  /** What the SDK is handed to, as modules name it: where that is not the bot's own, it may do what the bot does not. */
  readonly handedTo: readonly string[];
  /** Reports of errors without a picture of the screen. */
  readonly blindErrors: readonly DutyPlace[];
  /** True when the file asks whether the task is to stop. */
  readonly asksInterrupt: boolean;
  /** Loops over items in functions that know the task. */
  readonly loops: readonly DutyPlace[];
}
