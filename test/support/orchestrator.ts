// The real orchestrator as a process of its own, from the source tree.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type Session, wire } from '#maestro';
import type { Ready } from '../../src/orchestrator/serve.ts';

export const orchestratorEntry = join(import.meta.dirname, '..', '..', 'src', 'orchestrator', 'main.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Orchestrator {
  readonly ready: Ready;
  readonly process: ChildProcess;
  readonly session: Session;
  /** A call as the admin; the path from `/` on. */
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Asks it to stop, and waits for its end. */
  stop(): Promise<Ended>;
  /** As if the power went: no word to it. */
  kill(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the test says it is
  readonly json: any;
}

/** Runs it to its end: for starts that are refused. */
export const runOrchestrator = async (args: readonly string[]): Promise<Ended> => {
  const child = spawn(process.execPath, [orchestratorEntry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  return collect(child).ended;
};

/** Starts it and waits for the line that says it is ready; stopped at the latest when the test ends. */
export const startOrchestratorProcess = async (
  t: TestContext,
  data: string,
  args: readonly string[] = [],
): Promise<Orchestrator> => {
  const words = [orchestratorEntry, 'serve', '--data', data, ...args];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const { firstLine, ended } = collect(child);
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const line = await Promise.race([firstLine, ended.then(({ err }) => Promise.reject(new Error(err)))]);
  const ready: Ready = JSON.parse(line);
  const { login, key } = JSON.parse(await readFile(ready.keyFile, 'utf8'));
  const token = await logIn(ready.url, login, key);
  return {
    ready,
    process: child,
    session: { server: ready.url, login, key },
    call: (method, path, body, headers = {}) =>
      call(ready.url + path, method, { token, organization: login, ...headers }, body),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

export const logIn = async (url: string, login: string, key: string): Promise<string> =>
  (await call(`${url}${wire.API}/workspace/login`, 'POST', {}, { login, key })).json.accessToken;

/** One call; a string body goes as it is, anything else as JSON. */
export const call = async (
  url: string,
  method: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<Answer> => {
  const isForm = body instanceof FormData;
  const answer = await fetch(url, {
    method,
    headers: { ...(isForm ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: jsonOf(text) };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const collect = (child: ChildProcess): { firstLine: Promise<string>; ended: Promise<Ended> } => {
  let out = '';
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const firstLine = new Promise<string>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const end = out.indexOf('\n');
      if (end >= 0) resolve(out.slice(0, end));
    });
  });
  return { firstLine, ended: once(child, 'close').then(([code]) => ({ code, out, err })) };
};
