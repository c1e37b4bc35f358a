import { appendFileSync, chmodSync, existsSync, renameSync, statSync } from 'node:fs';

/** What the server did, for whoever looks why. Facts only: never a token, a key, a credential or a console line. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean | null>>) => void;

const LIMIT = 5 * 1024 * 1024;

/**
 * One JSON line an event; the file before it is kept once. Synchronous, so that the last word of a crash is on disk. A
 * line that cannot be written is lost, and nothing else: a full disk must not end the server that is to outlive it.
 */
export const openLog = (file: string, now: () => Date): Log => {
  if (existsSync(file) && statSync(file).size > LIMIT) renameSync(file, `${file}.1`);
  appendFileSync(file, '', { mode: 0o600 });
  if (process.platform !== 'win32') chmodSync(file, 0o600);
  return (event, facts = {}) => {
    try {
      appendFileSync(file, `${JSON.stringify({ time: now().toISOString(), event, ...facts })}\n`);
    } catch {
      // There is nowhere left to say so.
    }
  };
};
