import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const engine = new URL('../../../../src/cli/checking/engine.ts', import.meta.url).href;

test('the engine takes its settings without a word, and another engine is left as it is', () => {
  const program = `import { forShortWork } from '${engine}'; forShortWork(); forShortWork('11.3.244.8-node.30');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  assert.deepEqual([status, String(stdout), String(stderr)], [0, '', '']);
});
