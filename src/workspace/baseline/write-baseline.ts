import { join } from 'node:path';
import { type Baseline, baselineFile, baselineText, Failure } from '#core';
import { systemCode } from '../files/read-file.ts';
import { writeFileAtomic } from '../files/write-file.ts';

/** Writes a bot's baseline, whole or not at all; gives its path. */
export const writeBaseline = async (folder: string, baseline: Baseline): Promise<string> => {
  const path = join(folder, baselineFile);
  try {
    await writeFileAtomic(path, baselineText(baseline));
    return path;
  } catch (error) {
    throw new Failure('folder-not-writable', { folder, cause: systemCode(error) }, { cause: error });
  }
};
