import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A folder of the test's own, gone when the test ends. */
export const tempFolder = async (t: TestContext): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'botyard-test-')));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  return folder;
};
