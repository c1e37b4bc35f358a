import type { AskedNames } from './asked-names.ts';
import type { CallFact } from './calls.ts';
import type { ImportFact, PythonProblem, StringFact } from './facts.ts';
import type { FunctionFact } from './functions.ts';
import type { PythonSource } from './source.ts';

/**
 * The Python front end: text in, facts and problems out; never throws. The parser behind it may grow, this surface stays.
 *
 * A rule that asks what is called reads `calls`: what the name stands for by the file's imports (`meanings`), the
 * arguments, where the value goes (`result`), the function (`within`) and the blocks around it (`path`). Whether every path
 * behind a statement passes another is `pathsPast(source, …)`. What is half-typed is neither a call nor a string.
 */
export interface PythonFile {
  /** Ways in: as written, and by calls. */
  readonly imports: readonly ImportFact[];
  readonly problems: readonly PythonProblem[];
  /** Attributes of imported modules that are called or read. Read when first asked for, as all that follows. */
  readonly uses: readonly ImportFact[];
  readonly strings: readonly StringFact[];
  readonly functions: readonly FunctionFact[];
  readonly calls: readonly CallFact[];
  /** Of all calls those of which the last name is one of these (of `askedNames`) or begins so: the others are not read. */
  callsNamed(names: AskedNames, beginning?: string): readonly CallFact[];
  /** Tokens, statements and expressions, for what the facts do not tell. */
  readonly source: PythonSource;
}
