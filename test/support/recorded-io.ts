import type { Io } from '../../src/cli/io.ts';

/** An {@link Io} of values: what was said is kept, what is asked is answered from a list. */
export interface RecordedIo extends Io {
  readonly said: { out: string; err: string };
  readonly questions: string[];
  /** Lines that showed how far something was. */
  readonly passed: string[];
}

export interface RecordedIoOptions {
  readonly cwd?: string;
  readonly home?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly stdin?: string;
  /** Given, a person sits there. */
  readonly answers?: readonly string[];
  readonly color?: boolean;
}

export const recordedIo = (o: RecordedIoOptions = {}): RecordedIo => {
  const said = { out: '', err: '' };
  const questions: string[] = [];
  const passed: string[] = [];
  const answers = [...(o.answers ?? [])];
  const ask = async (question: string) => {
    questions.push(question);
    return answers.shift() ?? '';
  };
  return {
    said,
    questions,
    passed,
    cwd: o.cwd ?? '/nowhere',
    home: o.home ?? '/nowhere/home',
    env: o.env ?? {},
    platform: o.platform ?? 'linux',
    program: {
      orchestrator: '/nowhere/orchestrator.js',
      checkWorker: '/nowhere/check-worker.js',
      packageFolder: '/nowhere',
    },
    color: { out: o.color ?? false, err: o.color ?? false },
    interactive: o.answers !== undefined,
    signal: new AbortController().signal,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    passing: (line) => {
      if (line !== '') passed.push(line);
    },
    now: () => new Date(2026, 10, 22, 14, 3, 7, 250),
    readStdin: async () => o.stdin ?? '',
    ask,
    askSecret: ask,
  };
};
