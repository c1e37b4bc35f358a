import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { carelessBot, standardPolicy, writeFiles } from '../../support/bot-folders.ts';
import { newUser } from '../../support/botyard.ts';

test('check writes SARIF, annotations and JUnit to stdout, with the exit code of the verdict', async (t) => {
  const user = await newUser(t);
  await writeFiles(join(user.home, 'careless'), { ...carelessBot, 'botyard.policy.yaml': standardPolicy });
  const starts = { sarif: '{\n  "$schema"', github: '::error file=careless/bot.py,line=2,', junit: '<?xml ' };
  for (const [format, start] of Object.entries(starts)) {
    const { code, out, err } = await user.call(['check', 'careless', '--format', format]);
    assert.deepEqual([code, out.slice(0, start.length), err], [1, start, '']);
  }
  assert.equal((await user.call(['facts', 'careless', '--format', 'sarif'])).code, 2);
});

test('--changed judges the whole bot and tells only what stands in changed files', async (t) => {
  const user = await newUser(t);
  const folder = await writeFiles(join(user.home, 'careless'), {
    ...carelessBot,
    'botyard.policy.yaml': standardPolicy,
    'own.py': '',
  });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], { cwd: folder });
  const changed = async (word: string) => {
    const { code, out } = await user.call(['check', 'careless', word, '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { path: string }[] };
    return [code, [...new Set(findings.map(({ path }) => path))]];
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'a');
  assert.deepEqual(await changed('--changed'), [0, []]);
  await writeFiles(folder, { 'new.py': 'import own\nimport paramiko\n' });
  assert.deepEqual(await changed('--changed'), [1, ['new.py']]);
  assert.deepEqual(await changed('--changed=HEAD'), [1, ['new.py']]);
  assert.equal((await user.call(['check', 'careless', '--changed=gone'])).code, 2);
});
