import { writeNewFolder } from '../files/new-folder.ts';

/** Unpacks the files of a read archive into a new or an empty folder, all or nothing. */
export const extractArchive = (files: ReadonlyMap<string, Uint8Array>, into: string): Promise<void> =>
  writeNewFolder(into, files);
