import type { Place } from '../bot.ts';

/** A loop or a call that a rule over the whole bot may speak of. */
export interface DutyPlace extends Place {
  /** What it is called, or what it goes over. */
  readonly name: string;
}

/** What one file says of the bot's duties to its orchestrator; files that never speak to it say nothing. */
export interface FileDuties {
  /** Where the bot takes up its task. */
  readonly joins: readonly DutyPlace[];
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
