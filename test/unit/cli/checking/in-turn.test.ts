import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurn } from '../../../../src/cli/checking/in-turn.ts';

test('one file that never ends is named, and those around it are judged', () => {
  const judge = (path: string) => {
    while (path === 'slow.py');
    return { findings: [], problems: [], outside: [path] };
  };
  const results = inTurn(0.2)(['a.py', 'slow.py', 'z.py'], judge);
  assert.deepEqual(
    results.map(({ problems }) => problems.map(({ code, path, blocks }) => [code, path, blocks])),
    [[], [['out-of-time', 'slow.py', true]], []],
  );
});
