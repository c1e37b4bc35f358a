// A file that somebody writes to at the very moment in which it is read.
import sync, { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { TestContext } from 'node:test';

/**
 * From now on to the end of the test, `change` is called each time that the content of a file has been read, before its
 * reader goes on; files are the disk's own and so is what changes them. Counts the calls.
 */
export const onceRead = (t: TestContext, change: (path: string, times: number) => void): void => {
  const times = new Map<string, number>();
  const changed = (path: string): void => {
    times.set(path, (times.get(path) ?? 0) + 1);
    change(path, times.get(path) ?? 0);
  };
  const { open } = promises;
  const { openSync, readSync } = sync;
  const paths = new Map<number, string>();
  promises.open = async (path, ...how) => {
    const file = await open(path, ...how);
    const readFile = file.readFile.bind(file) as (...values: unknown[]) => Promise<unknown>;
    const read = async (...values: unknown[]): Promise<unknown> => {
      const content = await readFile(...values);
      changed(String(path));
      return content;
    };
    return Object.assign(file, { readFile: read });
  };
  sync.openSync = (path, ...how) => {
    const file = openSync(path, ...how);
    paths.set(file, String(path));
    return file;
  };
  sync.readSync = ((file: number, ...how: [NodeJS.ArrayBufferView]) => {
    const read = readSync(file, ...how);
    const path = paths.get(file);
    if (path !== undefined) changed(path);
    paths.delete(file);
    return read;
  }) as typeof sync.readSync;
  syncBuiltinESMExports();
  t.after(() => {
    promises.open = open;
    Object.assign(sync, { openSync, readSync });
    syncBuiltinESMExports();
  });
};
