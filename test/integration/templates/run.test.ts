import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { catalogue, render } from '../../../src/templates/index.ts';
import { planArchive, writeNewFolder } from '../../../src/workspace/index.ts';
import { sdkPython } from '../../support/sdk-python.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const run = promisify(execFile);

/** A new bot, and a temporary folder of its own in which to see what a run leaves behind. */
const newBot = async (t: TestContext, template: string) => {
  const parent = await tempFolder(t);
  const folder = join(parent, 'my-bot');
  const temporary = join(parent, 'temporary');
  await mkdir(temporary);
  await writeNewFolder(folder, render(template, { botId: 'my-bot' }));
  const python = async (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
    run(await sdkPython(), ['-X', 'dev', ...args], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    });
  return { folder, temporary, python };
};

for (const { id } of catalogue) {
  test(`the ${id}'s own tests pass with the real SDK`, async (t) => {
    const { python } = await newBot(t, id);
    const { stderr } = await python('-W', 'error::ResourceWarning', '-m', 'unittest', 'discover', '-s', 'tests');
    assert.match(stderr, /^Ran [1-9]\d* tests/m);
    assert.match(stderr, /^OK$/m);
  });

  test(`the ${id} runs by hand without an orchestrator, ends with 0 and leaves nothing behind`, async (t) => {
    const { folder, temporary, python } = await newBot(t, id);
    const before = (await readdir(folder, { recursive: true })).sort();
    const { stdout, stderr } = await python('bot.py');
    assert.match(stdout, /^Finished: SUCCESS$/m);
    assert.doesNotMatch(stderr, /Traceback|ResourceWarning/);
    assert.deepEqual(await readdir(temporary), []);
    assert.deepEqual((await readdir(folder, { recursive: true })).sort(), before);
  });

  test(`the ${id} ships what it needs and nothing more`, async (t) => {
    const { folder } = await newBot(t, id);
    const plan = await planArchive(folder);
    assert.deepEqual(plan.problems, []);
    assert.equal(plan.botId, 'my-bot');
    assert.ok(plan.size < 50_000);
    assert.deepEqual(
      plan.excluded.map(({ path }) => path),
      ['.botyardignore', '.gitignore', 'README.md', 'tests/'],
    );
  });
}

test('the Python of the templates is understood by the oldest Python they are meant for', async (t) => {
  const script = `import ast, pathlib, sys
for path in pathlib.Path(sys.argv[1]).rglob("*.py"):
    ast.parse(path.read_text(encoding="utf-8"), str(path), feature_version=(3, 8))`;
  for (const { id } of catalogue) {
    const { folder, python } = await newBot(t, id);
    await python('-c', script, folder);
  }
});
