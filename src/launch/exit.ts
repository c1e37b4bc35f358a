import * as z from 'zod/mini';
import { Failure } from '#core';
import { logFileOf } from './data-folder.ts';
import { orchestratorStatus } from './status.ts';

/** What an orchestrator that cannot start says on stderr, as one line of JSON; plain words are understood, too. */
const complaint = z.object({
  code: z.enum([
    'orchestrator-already-running',
    'port-in-use',
    'data-folder-not-usable',
    'node-without-sqlite',
    'policy-invalid',
    'policy-refused',
    'policy-not-readable',
    'usage',
  ]),
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))),
});

interface Asked {
  readonly data: string;
  readonly port?: number;
}

/** Why a child ended before it was ready. */
export const failureOfExit = async (exit: number | null, words: string, asked: Asked): Promise<Failure> => {
  const known = complaintOf(words, asked);
  if (known) return known;
  const holder = await orchestratorStatus(asked.data);
  if (holder)
    return new Failure('orchestrator-already-running', { data: asked.data, pid: holder.pid, url: holder.url });
  if (/EADDRINUSE|port .*in use/i.test(words)) return new Failure('port-in-use', { port: asked.port ?? null });
  const cause = lastWords(words) || (exit === null ? 'it was killed' : `it ended with ${exit}`);
  return new Failure('orchestrator-did-not-start', { cause, log: logFileOf(asked.data), exit });
};

/** What an orchestrator gave as its reason, if its words hold one. */
export const complaintOf = (words: string, asked: Asked): Failure | null => {
  const known = complaintIn(words);
  return known && new Failure(known.code, { data: asked.data, port: asked.port ?? null, ...known.data });
};

const complaintIn = (words: string): z.infer<typeof complaint> | null => {
  for (const line of words.split('\n').reverse()) {
    if (!line.startsWith('{')) continue;
    try {
      const read = z.safeParse(complaint, JSON.parse(line));
      if (read.success) return read.data;
    } catch {
      // Not JSON: some other program's line.
    }
  }
  return null;
};

const MAX_WORDS = 400;

/** The line that says it: an error's own first line, else the last that is not a stack frame or Node's own chatter. */
const lastWords = (words: string): string => {
  const lines = words
    .split('\n')
    .map((line) => line.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim())
    .filter((line) => line !== '' && !/^(at |Node\.js v|\(node:|\(Use `)/.test(line));
  const error = lines.find((line) => /^(\w*Error\b|botyard:)/.test(line));
  return (error ?? lines.at(-1) ?? '').slice(0, MAX_WORDS);
};
