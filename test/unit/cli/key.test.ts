import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseArguments } from '../../../src/cli/arguments.ts';
import { givenKey } from '../../../src/cli/key.ts';
import { isFailure } from '../../../src/core/index.ts';
import { type RecordedIoOptions, recordedIo } from '../../support/recorded-io.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const keyOf = async (words: string[], outside: RecordedIoOptions) => {
  const parsed = parseArguments(['login', ...words]);
  assert.ok(parsed.kind === 'run');
  return givenKey(parsed.invocation.options, recordedIo(outside), 'login');
};

suite('the key of a sign-in', () => {
  test('comes from stdin, without its line end', async () => {
    assert.deepEqual(await keyOf(['--key-stdin'], { stdin: 'abc\r\n' }), { key: 'abc' });
  });

  test('comes from the environment', async () => {
    assert.deepEqual(await keyOf([], { env: { BOTYARD_KEY: 'abc' } }), { key: 'abc' });
  });

  test('is asked for when a person sits there', async () => {
    assert.deepEqual(await keyOf([], { answers: ['abc'] }), { key: 'abc' });
  });

  test('comes from a file, bare or as an orchestrator wrote it', async (t) => {
    const cwd = await tempFolder(t);
    await writeFile(join(cwd, 'bare'), 'abc\n');
    await writeFile(join(cwd, 'admin.json'), '{"login": "admin@localhost", "key": "abc"}');
    assert.deepEqual(await keyOf(['--token-file', 'bare'], { cwd }), { key: 'abc' });
    assert.deepEqual(await keyOf(['--token-file', 'admin.json'], { cwd }), { key: 'abc', login: 'admin@localhost' });
  });

  for (const [what, words, outside] of [
    ['nobody gives one', [], {}],
    ['stdin is empty', ['--key-stdin'], { stdin: '\n' }],
    ['the answer is empty', [], { answers: [''] }],
    ['the file is not there', ['--token-file', '/nowhere/key'], {}],
  ] as const) {
    test(`is missing when ${what}: wrong use`, async () => {
      await assert.rejects(keyOf([...words], outside), (error) => isFailure(error, 'usage'));
    });
  }

  test('is missing in a JSON file without one, which is not repeated', async (t) => {
    const cwd = await tempFolder(t);
    await writeFile(join(cwd, 'x.json'), '{"token": "hunter2"');
    await assert.rejects(
      keyOf(['--token-file', 'x.json'], { cwd }),
      (error) => isFailure(error, 'usage') && !JSON.stringify(error.data).includes('hunter2'),
    );
  });
});
