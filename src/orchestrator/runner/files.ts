import { readFile, rename, writeFile } from 'node:fs/promises';

/** All or nothing: whoever reads the file finds the old content or the new, never half of it. */
export const writeJson = async (file: string, value: unknown): Promise<void> => {
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, JSON.stringify(value), { mode: 0o600, flush: true });
  await rename(fresh, file);
};

/** Null when there is no such file, or what stands there is not JSON. */
export const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
};
