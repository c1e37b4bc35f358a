import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Failure } from '#core';
import { createConsoleStream } from '../console/console-stream.ts';
import { createMasker } from '../console/masker.ts';

export interface ToolRun {
  readonly file: string;
  readonly args: readonly string[];
  /** Never a bot's folder: tools read settings from where they stand. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly onLine?: ((line: string) => void) | undefined;
  readonly timeoutMs?: number;
}

export interface ToolResult {
  readonly code: number | null;
  readonly lines: readonly string[];
}

/** What a long installation prints is shown as it comes; kept is only its end, where the cause stands. */
const KEPT_LINES = 400;

/** An index address may carry a user and a password. */
const withoutLogin = (line: string): string => line.replace(/(\w:\/\/)[^/\s@]+@/g, '$1***@');

const endGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

const readLines = (pipe: Readable | null, see: (line: string) => void): void => {
  const stream = createConsoleStream(createMasker());
  pipe?.on('data', (bytes: Uint8Array) => {
    for (const line of stream.write(bytes)) see(line);
  });
  pipe?.on('end', () => {
    for (const line of stream.end()) see(line);
  });
};

/** Runs one tool to its end in a process group of its own, which an abort ends at once: `Failure('cancelled')`. */
export const runTool = async ({ file, args, cwd, env, signal, onLine, timeoutMs }: ToolRun): Promise<ToolResult> => {
  if (signal?.aborted) throw new Failure('cancelled');
  const child = spawn(file, args, {
    cwd,
    env,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const see = (line: string): void => {
    const shown = withoutLogin(line.trimEnd());
    if (shown === '') return;
    if (lines.push(shown) > KEPT_LINES) lines.shift();
    onLine?.(shown);
  };
  readLines(child.stdout, see);
  readLines(child.stderr, see);
  const end = (): void => endGroup(child.pid);
  signal?.addEventListener('abort', end, { once: true });
  const limit = timeoutMs === undefined ? undefined : setTimeout(end, timeoutMs);
  try {
    const [code] = await once(child, 'close');
    if (signal?.aborted) throw new Failure('cancelled');
    return { code, lines };
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', end);
  }
};
