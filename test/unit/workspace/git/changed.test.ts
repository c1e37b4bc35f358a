import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { isFailure } from '#core';
import { changedSince } from '#workspace';
import { writeFiles } from '../../../support/bot-folders.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
const git = (folder: string, ...words: string[]): string =>
  execFileSync('git', [...who, ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const repository = async (t: TestContext): Promise<string> => {
  const folder = await tempFolder(t);
  git(folder, 'init', '-q');
  return folder;
};
const changedOf = async (
  folder: string,
  ref: string,
  paths: readonly string[],
  env = process.env,
): Promise<string[]> => {
  const isChanged = await changedSince(folder, ref, env);
  const answers = await Promise.all(paths.map(async (path) => ((await isChanged(path)) ? [path] : [])));
  return answers.flat();
};

test('edited, staged, new and unknown files have changed; the rest has not, whatever its name', async (t) => {
  const folder = await repository(t);
  const names = ['same.py', 'edited.py', 'staged.py', 'ü "odd"\n\t.py', 'below/deep.py'];
  await writeFiles(folder, Object.fromEntries(names.map((name) => [name, `# ${name}`])));
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'a');
  await writeFiles(folder, { 'edited.py': 'x', 'staged.py': 'x', 'new.py': 'x' });
  git(folder, 'add', 'staged.py');
  await writeFile(join(folder, 'staged.py'), '# staged.py');
  assert.deepEqual(await changedOf(folder, 'HEAD', [...names, 'new.py']), ['edited.py', 'staged.py', 'new.py']);
  assert.deepEqual(await changedOf(join(folder, 'below'), 'HEAD', ['deep.py']), []);
});

test('against a branch it is the fork point that counts', async (t) => {
  const folder = await repository(t);
  await writeFiles(folder, { 'a.py': '1', 'b.py': '1' });
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'a');
  git(folder, 'checkout', '-qb', 'work');
  await writeFiles(folder, { 'a.py': '2' });
  git(folder, 'commit', '-qam', 'mine');
  git(folder, 'checkout', '-q', 'main');
  await writeFiles(folder, { 'b.py': 'theirs' });
  git(folder, 'commit', '-qam', 'theirs');
  git(folder, 'checkout', '-q', 'work');
  assert.deepEqual(await changedOf(folder, 'main', ['a.py', 'b.py']), ['a.py']);
  assert.deepEqual(await changedOf(folder, 'HEAD', ['a.py', 'b.py']), []);
});

test('line ends of another system are no change; a repository without a commit is all change', async (t) => {
  const folder = await repository(t);
  await writeFiles(folder, { 'a.py': '1\n2\n' });
  assert.deepEqual(await changedOf(folder, 'HEAD', ['a.py']), ['a.py']);
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'a');
  await writeFiles(folder, { 'a.py': '1\r\n2\r\n' });
  assert.deepEqual(await changedOf(folder, 'HEAD', ['a.py']), []);
});

test('nothing that a repository names is run, and nothing in the environment leads elsewhere', async (t) => {
  const folder = await repository(t);
  await writeFiles(folder, { 'a.py': '1', '.gitattributes': '* filter=evil diff=evil\n' });
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'a');
  const marker = join(folder, 'was-run');
  const evil = join(folder, 'evil.sh');
  await writeFile(evil, `#!/bin/sh\ntouch "${marker}"\ncat\n`);
  await chmod(evil, 0o755);
  for (const name of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand', 'filter.evil.clean']) {
    git(folder, 'config', name, evil);
  }
  for (const name of ['filter.evil.process', 'filter.evil.smudge', 'diff.evil.textconv', 'diff.evil.command']) {
    git(folder, 'config', name, evil);
  }
  await mkdir(join(folder, 'bin'));
  await symlink(evil, join(folder, 'bin', 'git'));
  await writeFiles(folder, { 'a.py': '2' });
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:.:${process.env.PATH}`, GIT_DIR: '/nowhere' };
  assert.deepEqual(await changedOf(folder, 'HEAD', ['a.py'], { ...env, GIT_EXTERNAL_DIFF: evil }), ['a.py']);
  assert.equal(existsSync(marker), false);
});

test('no git, no repository and no such commit are said, never taken for "nothing changed"', async (t) => {
  const folder = await tempFolder(t);
  const fails = (code: Parameters<typeof isFailure>[1], ref: string, env: NodeJS.ProcessEnv = process.env) =>
    assert.rejects(changedSince(folder, ref, env), (error) => isFailure(error, code));
  await fails('git-not-found', 'HEAD', { PATH: folder });
  await fails('not-a-repository', 'HEAD');
  git(folder, 'init', '-q');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'a');
  for (const ref of ['main2', '--output=x', '']) await fails('git-ref-unknown', ref);
});
