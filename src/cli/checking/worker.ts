import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { Started } from './calls.ts';

/**
 * Starts a thread of a check. Of a second or two that a thread works, a good part goes into compiling the checker: what an
 * earlier thread has compiled is taken over, where the engine still accepts it.
 */
type Judge = typeof import('./judge.ts');

const load = async (compiled: Uint8Array | null): Promise<[Judge, () => Uint8Array | null]> => {
  if (import.meta.url.endsWith('.ts')) return [await import(new URL('./judge.ts', import.meta.url).href), () => null];
  const filename = fileURLToPath(new URL('./check-judge.cjs', import.meta.url));
  // The bundle is ASCII: one byte a character.
  const source = `(function (require, module) {${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(source, { filename, ...(compiled && { cachedData: compiled }) });
  const module = { exports: {} as Judge };
  // It asks for Node's own modules and for nothing else.
  script.runInThisContext()(process.getBuiltinModule, module);
  const isTaken = compiled !== null && script.cachedDataRejected === false;
  return [module.exports, () => (isTaken ? null : script.createCachedData())];
};

if (parentPort) {
  const [judge, compiled] = await load((workerData as Started).compiled);
  judge.answerCalls(parentPort, compiled);
}
