import { homedir } from 'node:os';
import type { Io, Program } from './io.ts';
import { printable } from './printable.ts';

/** The real process as an {@link Io}. */
export const processIo = (process: NodeJS.Process, program: Program): Io => {
  quietOnBrokenPipe(process);
  const { env, stdin, stdout, stderr } = process;
  const stop = stopSignal(process);
  return {
    cwd: process.cwd(),
    env,
    platform: process.platform,
    home: homedir(),
    program,
    color: { out: colored(stdout, env), err: colored(stderr, env) },
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    get signal() {
      return stop();
    },
    out: (text) => void stdout.write(printable(text)),
    err: (text) => void stderr.write(printable(text)),
    passing: (line) => {
      if (stderr.isTTY) stderr.write(`\r\x1b[K${printable(line).slice(0, (stderr.columns || 80) - 1)}`);
    },
    now: () => new Date(),
    readStdin: async () => {
      let text = '';
      for await (const chunk of stdin.setEncoding('utf8')) text += chunk;
      return text;
    },
    ask: async (question) => (await import('./ask.ts')).ask(question, stdin, stderr),
    askSecret: async (question) => (await import('./ask.ts')).askSecret(question, stdin, stderr),
  };
};

const colored = (stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean =>
  !env.NO_COLOR && env.TERM !== 'dumb' && (stream.isTTY === true || (env.FORCE_COLOR ?? '0') !== '0');

/** `botyard logs 7 | head -1`: the reader has what it wanted. Nobody is told, and nothing was found out to the end. */
const quietOnBrokenPipe = (process: NodeJS.Process): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(2);
      throw error;
    });
  }
};

/** Listens only once a verb asks for it: a verb that cannot be stopped half-way ends at the first Ctrl-C as any program. */
const stopSignal = (process: NodeJS.Process): (() => AbortSignal) => {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  return () => {
    if (process.listeners('SIGINT').includes(stop)) return controller.signal;
    process.on('SIGINT', stop).on('SIGTERM', stop);
    return controller.signal;
  };
};
