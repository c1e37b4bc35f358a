import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type AdvisoryState, isFailure, readOsv } from '#core';
import { systemCode } from '../files/read-file.ts';
import { writeFileAtomic } from '../files/write-file.ts';
import { sourceId } from '../policy/machine.ts';
import { type IndexDraft, indexDraft, readIndex } from './index-file.ts';
import { type RecordFile, recordFiles } from './texts.ts';

/**
 * The advisories of a folder or a zip. What they come to is kept as one small file beside; it is made anew when the source
 * is another than before. A cache that cannot be written only costs time.
 */
export const localAdvisories = async (path: string, cache: string): Promise<AdvisoryState> => {
  try {
    const { stamp, files } = await recordFiles(path);
    const kept = join(cache, 'indexes', `${sourceId(path)}.idx`);
    const held = await readFile(kept).catch(() => null);
    const known = held === null ? null : readIndex(held, stamp);
    if (known !== null) return stateOf(known);
    const bytes = (await draftFrom(await files())).bytes(stamp);
    await writeFileAtomic(kept, bytes, 0o600).catch(() => undefined);
    const made = readIndex(bytes, stamp);
    return made === null ? { state: 'missing' } : stateOf(made);
  } catch (error) {
    if (isFailure(error)) return { state: 'unreadable', cause: String(error.data.cause ?? error.code) };
    const code = systemCode(error);
    if (code === 'ENOENT') return { state: 'missing', cause: code };
    return { state: 'unreadable', cause: code === 'Error' && error instanceof Error ? error.message : code };
  }
};

/** A source that tells nothing of PyPI is a wrong one, not a clean bill. */
const stateOf = (advisories: NonNullable<ReturnType<typeof readIndex>>): AdvisoryState =>
  advisories.records === 0 ? { state: 'missing', cause: 'empty' } : { state: 'ready', advisories };

/** Others, such as a server's streams, get their turn in between. */
const together = 32;

const draftFrom = async (files: readonly RecordFile[]): Promise<IndexDraft> => {
  const draft = indexDraft();
  for (const [i, file] of files.entries()) {
    if (i % together === 0) await setImmediate();
    const read = readOsv(parsed(await file.read()));
    if (read === null) draft.malformed(basename(file.name));
    else draft.add(read);
  }
  return draft;
};

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};
