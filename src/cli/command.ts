import type { Io } from './io.ts';
import type { OptionName, Options } from './options.ts';

/** Exit codes are a contract: 0 clean (or SUCCESS), 1 findings (or not SUCCESS), 2 could not tell, and wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One call of one verb, understood. */
export interface Invocation<Name extends string = string> {
  readonly verb: Name;
  readonly words: readonly string[];
  readonly options: Options;
}

export type Command = (invocation: Invocation, io: Io) => Promise<ExitCode>;

export interface Verb {
  readonly words: { readonly least: number; readonly most: number };
  readonly options: readonly OptionName[];
  /** A verb is loaded only when it is called: `check` must not pay for `deploy`. */
  load(): Promise<Command>;
}
