import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { writeFiles } from '../../support/bot-folders.ts';
import { bundleUnder, newUser } from '../../support/botyard.ts';

const many = Object.fromEntries(
  Array.from({ length: 1_200 }, (_, i) => [`many/m${i}.py`, `import os\nimport lib${i % 7}\nprint(os.getcwd())\n`]),
);

const world = async (t: TestContext) => {
  const user = await newUser(t);
  const folder = await writeFiles(join(user.home, 'bot'), { ...many, 'bot.py': 'import requests\n' });
  const cache = join(user.home, 'cache');
  await mkdir(cache);
  const program = bundleUnder(process.execPath);
  const check = async (more: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const env = { XDG_CACHE_HOME: cache, ...more };
    const { out, err } = await user.call(['check', folder, '--no-cache', '--format', 'json'], { program, env });
    assert.equal(err, '');
    return JSON.parse(out);
  };
  const kept = async (): Promise<string[]> => {
    const compiled = join(cache, 'botyard', 'compiled');
    const names = await readdir(compiled).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => join(compiled, name));
  };
  return { check, kept };
};

test('threads that take over what others have compiled give the same verdict, and one that is broken is ignored', async (t) => {
  const { check, kept } = await world(t);
  const first = await check();
  const files = await kept();
  assert.equal(files.length, 1);
  const [file = ''] = files;
  const whole = await readFile(file);
  assert.ok(whole.length > 50_000, `${whole.length} bytes are no compiled checker`);
  assert.deepEqual(await check(), first);
  assert.deepEqual(await readFile(file), whole, 'what is good is not written again');
  for (const broken of [whole.subarray(0, 1_000), Buffer.concat([whole.subarray(0, 5_000), Buffer.alloc(5_000)])]) {
    await writeFile(file, broken);
    assert.deepEqual(await check(), first);
    assert.notDeepEqual(await readFile(file), broken, 'what is broken is made anew');
  }
});

test('in CI, whose caches others may fill, nothing compiled is taken or kept', async (t) => {
  const { check, kept } = await world(t);
  await check({ CI: 'true' });
  assert.deepEqual(await kept(), []);
});
