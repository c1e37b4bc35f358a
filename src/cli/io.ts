import { dayOf } from '#core';
/**
 * The outside as the verbs see it, handed in by `main.ts` (the process) and by tests (values).
 * stdout is data, stderr is talk.
 */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly program: Program;
  /** Whether a stream shows colours: a terminal, and no NO_COLOR. */
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** A person sits there: questions may be asked. */
  readonly interactive: boolean;
  /** Aborted by the first Ctrl-C or SIGTERM; the second ends the process at once. */
  readonly signal: AbortSignal;
  out(text: string): void;
  err(text: string): void;
  /** A line at a terminal whose place the next one takes; an empty one takes it away. Nothing where there is no terminal. */
  passing(line: string): void;
  now(): Date;
  readStdin(): Promise<string>;
  ask(question: string): Promise<string>;
  /** Asks without showing what is typed. */
  askSecret(question: string): Promise<string>;
}

/** Where this installation is. */
export interface Program {
  /** The orchestrator and its supervisors: the bundle beside the command line, or its source. */
  readonly orchestrator: string;
  /** A thread of a large check. */
  readonly checkWorker: string;
  /** Holds `package.json`, and maybe a Node of its own. */
  readonly packageFolder: string;
}

/** ISO date of today where the user is. */
export const today = (io: Io): string => dayOf(io.now());

/** A line of talk to the person at the terminal. */
export const say = (io: Io, text: string): void => io.err(`${text}\n`);
