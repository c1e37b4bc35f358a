import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A bot makes sockets in its temporary folder (multiprocessing, a browser's driver), and their paths are short. */
const LONGEST = 60;

/** The run's own temporary folder, deleted with the run: in its folder, or in a short place when that is too deep. */
export const makeBotTmp = async (runDir: string): Promise<string> => {
  const near = path.join(runDir, 'tmp');
  if (process.platform !== 'win32' && Buffer.byteLength(near) > LONGEST)
    return mkdtemp(path.join(tmpdir(), 'botyard-'));
  await mkdir(near, { mode: 0o700, recursive: true });
  return near;
};
