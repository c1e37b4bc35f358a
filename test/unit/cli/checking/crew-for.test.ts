import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crewFor, manyFiles } from '../../../../src/cli/checking/crew-for.ts';

const nobody = new URL('./no-such-worker.mjs', import.meta.url).pathname;

test('few files are judged here, without a thread', async () => {
  const crew = await crewFor(manyFiles, { file: nobody, build: async () => null, compiled: null });
  assert.deepEqual(await crew.hashes([]), []);
  await crew.end();
});
