import type { MessagePort } from 'node:worker_threads';
import type { Call } from './calls.ts';
import { packed } from './packed.ts';
import { createPart } from './part.ts';

/** One of several threads of a check: answers each call in turn. `compiled`: its program as compiled by now. */
export const answerCalls = (port: MessagePort, compiled: () => Uint8Array | null): void => {
  const part = createPart({ keep: false, seconds: null });
  port.on('message', (call: Call) => {
    if (call.kind === 'frame') part.frame(call.frame);
    else if (call.kind === 'hashes') port.postMessage(part.hashes(call.sources));
    else if (call.kind === 'judge') port.postMessage(packed(part.judge(call.sources, call.added)));
    else port.postMessage(compiled());
  });
};
