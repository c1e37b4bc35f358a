import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'node:test';
import { tempFolder } from './temp-folder.ts';

const root = join(import.meta.dirname, '..', '..');

/** A way to call the command line: its source under this Node, or the bundle under another. */
export interface Botyard {
  readonly node: string;
  readonly entry: string;
}

export const fromSource: Botyard = { node: process.execPath, entry: join(root, 'src', 'cli', 'main.ts') };
export const bundleUnder = (node: string): Botyard => ({ node, entry: join(root, 'dist', 'cli.js') });
export const isBuilt = (): boolean => existsSync(join(root, 'dist', 'cli.js'));

export interface Called {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CallOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly stdin?: string;
  readonly program?: Botyard;
}

/** A user of their own: home, configuration and data folders are the test's; the cache is the real one, as pip is slow. */
export interface User {
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  call(words: readonly string[], options?: CallOptions): Promise<Called>;
  /** Leaves the process running, for what is read while it runs. */
  start(words: readonly string[], options?: CallOptions): ChildProcess;
}

/** Its local orchestrator, if one was started, is stopped when the test ends. */
export const newUser = async (t: TestContext): Promise<User> => {
  // Registered before the folder's own removal: what is told to run last must be told first.
  let stop = async (): Promise<void> => undefined;
  t.after(() => stop());
  const home = await tempFolder(t);
  const env = environmentIn(home);
  const start: User['start'] = (words, o = {}) => {
    const { node, entry } = o.program ?? fromSource;
    return spawn(node, [entry, ...words], { cwd: o.cwd ?? home, env: { ...env, ...o.env } });
  };
  const call: User['call'] = (words, o) => ended(start(words, o), o?.stdin);
  stop = async () => {
    if (existsSync(join(home, 'data'))) await call(['orchestrator', 'stop']);
  };
  return { home, env, call, start };
};

const environmentIn = (home: string): Record<string, string> => {
  const kept = [
    'PATH',
    'LANG',
    'PIP_INDEX_URL',
    'PIP_CONFIG_FILE',
    'UV_INDEX_URL',
    'SSL_CERT_FILE',
    'REQUESTS_CA_BUNDLE',
  ];
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
  const taken = [...kept, ...proxies].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return {
    ...Object.fromEntries(taken),
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? home, '.cache'),
  };
};

/** What a process said and how it ended. */
export const ended = (child: ChildProcess, stdin = ''): Promise<Called> =>
  new Promise((done, failed) => {
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    child.once('error', failed).once('close', (code) => done({ code, out, err }));
    child.stdin?.on('error', () => undefined).end(stdin);
  });

/** A Node of this major version on PATH, if there is one. */
export const nodeOfMajor = async (major: number): Promise<string | null> => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const file of folders.map((folder) => join(folder, 'node')).filter(existsSync)) {
    const { out } = await ended(spawn(file, ['--version']));
    if (out.startsWith(`v${major}.`)) return file;
  }
  return null;
};
