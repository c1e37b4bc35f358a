import { parentPort } from 'node:worker_threads';
import { createPart } from './part.ts';
import type { Call } from './pool.ts';

/** One of several threads of a check: answers each call in turn. */
const part = createPart({ keep: false, seconds: null });

parentPort?.on('message', (call: Call) => {
  if (call.kind === 'frame') part.frame(call.frame);
  else if (call.kind === 'hashes') parentPort?.postMessage(part.hashes(call.sources));
  else parentPort?.postMessage(part.judge(call.sources, call.added));
});
