import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { makeLocalRunFolder } from '../../../../src/orchestrator/runner/local/run-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** The number of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('what a killed local run left behind goes at the next one; what may be in use stays', async (t) => {
  const parent = await tempFolder(t);
  const put = async (name: string, files: Readonly<Record<string, object>>): Promise<void> => {
    await mkdir(join(parent, name));
    for (const [file, content] of Object.entries(files))
      await writeFile(join(parent, name, file), JSON.stringify(content));
  };
  const [dead, alive] = [{ pid: gone() }, { pid: process.pid }];
  await put('botyard-run-killed', { 'owner.json': dead });
  await put('botyard-run-ended', { 'owner.json': dead, 'supervisor.json': alive, 'exit.json': {} });
  await put('botyard-run-orphan', { 'owner.json': dead, 'supervisor.json': dead });
  await put('botyard-run-attended', { 'owner.json': alive });
  await put('botyard-run-supervised', { 'owner.json': dead, 'supervisor.json': alive });
  await put('botyard-run-unknown', {});
  await put('another', { 'owner.json': dead });
  const made = await makeLocalRunFolder(parent);
  assert.deepEqual(
    (await readdir(parent)).sort(),
    ['another', 'botyard-run-attended', 'botyard-run-supervised', 'botyard-run-unknown', basename(made)].sort(),
  );
});
