import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '#core';
import { lastCommits } from '#workspace';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
const git = (folder: string, day: string, ...words: string[]): string =>
  execFileSync('git', [...who, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
  });
const commit = async (folder: string, day: string, files: Readonly<Record<string, string>>): Promise<void> => {
  await fileTree(folder, files);
  git(folder, day, 'add', '.');
  git(folder, day, 'commit', '-qm', day);
};

test('each folder has the commit that touched it last, and one without a commit has none', async (t) => {
  const root = await tempFolder(t);
  git(root, '2026-01-01', 'init', '-q');
  await commit(root, '2026-01-01', { 'a/x.py': '1', 'ab/x.py': '1', 'ü "odd"/x.py': '1' });
  await commit(root, '2026-02-02', { 'a/deep/y.py': '1' });
  await fileTree(root, { 'new/x.py': '1' });
  const folders = ['a', 'ab', 'ü "odd"', 'new', ''].map((name) => join(root, name));
  const found = await lastCommits(folders, process.env);
  assert.deepEqual(
    folders.map((folder) => found.get(folder)?.day ?? null),
    ['2026-02-02', '2026-01-01', '2026-01-01', null, '2026-02-02'],
  );
});

test('a folder outside of any repository needs no git', async (t) => {
  const root = await tempFolder(t);
  assert.equal((await lastCommits([root], {})).size, 0);
});

test('a repository without git on this machine is a failure', async (t) => {
  const root = await tempFolder(t);
  git(root, '2026-01-01', 'init', '-q');
  await assert.rejects(lastCommits([root], {}), (error) => isFailure(error, 'git-not-found'));
});

test("a repository's own configuration starts no program", async (t) => {
  const root = await tempFolder(t);
  git(root, '2026-01-01', 'init', '-q');
  await commit(root, '2026-01-01', { 'a/x.py': '1' });
  const sprung = join(root, '..', `sprung-${process.pid}`);
  const bait = join(root, 'bait');
  await fileTree(root, { bait: `#!/bin/sh\ntouch '${sprung}'\nexit 0\n` });
  await chmod(bait, 0o755);
  // A signed commit, so that there is something to verify.
  const id = git(root, '2026-01-01', 'rev-parse', 'HEAD').trim();
  const raw = git(root, '2026-01-01', 'cat-file', 'commit', id);
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n';
  const signed = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: root,
    input: raw.replace('\n\n', `\n${signature}\n`),
    encoding: 'utf8',
  }).trim();
  git(root, '2026-01-01', 'update-ref', 'HEAD', signed);
  for (const [key, value] of Object.entries({
    'log.showSignature': 'true',
    'gpg.program': bait,
    'core.fsmonitor': bait,
    'core.pager': bait,
    'diff.external': bait,
  }))
    git(root, '2026-01-01', 'config', key, value);
  assert.equal((await lastCommits([join(root, 'a')], process.env)).get(join(root, 'a'))?.day, '2026-01-01');
  assert.equal(existsSync(sprung), false);
});
