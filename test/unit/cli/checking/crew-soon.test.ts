import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crewSoon, manyFiles } from '../../../../src/cli/checking/crew-soon.ts';

const nobody = new URL('./no-such-worker.mjs', import.meta.url).pathname;

test('few files are judged here, without a thread', async () => {
  const soon = crewSoon(nobody);
  assert.deepEqual(await soon.crewFor(manyFiles).hashes([]), []);
  await soon.end();
});

test('a check that fails while it lists leaves no thread behind', async () => {
  const soon = crewSoon(nobody);
  await soon.end();
});
