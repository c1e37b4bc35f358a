import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { ended, isBuilt, newUser, type User } from '../../support/botyard.ts';
import { eventually } from '../../support/eventually.ts';

const script = join(import.meta.dirname, '..', '..', '..', 'scripts', 'start.ts');

/** The tour as `npm start` runs it, in a temporary folder of the test's own. */
const tour = async (t: TestContext, env: Readonly<Record<string, string>> = {}) => {
  const user: User = await newUser(t);
  const temp = join(user.home, 'tmp');
  await mkdir(temp);
  const child = spawn(process.execPath, [script], { env: { ...user.env, TMPDIR: temp, ...env }, cwd: user.home });
  const left = async () => ({
    home: (await readdir(user.home)).sort(),
    temp: await readdir(temp),
    processes: await processesNaming(temp),
  });
  return { user, child, left };
};
const nothing = { home: ['tmp'], temp: [], processes: [] };

/** Command lines that name a path; where there is no /proc nothing is known of them. */
const processesNaming = async (path: string): Promise<string[]> => {
  const ids = (await readdir('/proc').catch((): string[] => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(path));
};

suite('the tour of npm start', { skip: isBuilt() ? false : 'not built' }, () => {
  test('goes the whole road, ends by itself with 0 and leaves no file', async (t) => {
    const { child, left } = await tour(t);
    const { code, out, err } = await ended(child);
    assert.equal(code, 0, out + err);
    const road = [
      /botyard new/,
      /import-not-approved/,
      /secret-literal/,
      /refused careless/,
      /Deployed orders/,
      /SUCCESS/,
    ];
    for (const part of [...road, /Items: \d+/, /Execution log/, /alert/, /artifact/]) assert.match(out + err, part);
    assert.deepEqual(await left(), nothing);
  });

  test('without Python says what is missing and how to mend it, and leaves nothing', async (t) => {
    const bin = join((await newUser(t)).home, 'bin');
    await mkdir(bin);
    await symlink(process.execPath, join(bin, 'node'));
    const { child, left } = await tour(t, { PATH: bin });
    const { code, err } = await ended(child);
    assert.equal(code, 1);
    assert.match(err, /Missing: No Python[\s\S]*→ /);
    assert.deepEqual(await left(), nothing);
  });

  test('cleans up when it is stopped half-way', async (t) => {
    const { child, left } = await tour(t);
    const finished = ended(child);
    let seen = '';
    child.stdout?.on('data', (chunk) => {
      seen += chunk;
    });
    await eventually('the run has begun', () => seen.includes('botyard run orders'), 120_000);
    child.kill('SIGINT');
    const { code } = await finished;
    assert.equal(code, 130);
    assert.deepEqual(await left(), nothing);
  });
});
