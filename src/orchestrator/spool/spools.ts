import { join } from 'node:path';
import { openSpool, type Spool } from './spool.ts';

/** The spools of all tasks under one folder; one object a task while it is in use. */
export interface Spools {
  of(taskId: number): Spool;
  /** Nothing is being written any more: files are given back. */
  close(): Promise<void>;
}

const KEPT = 256;

export const openSpools = (folder: string): Spools => {
  const open = new Map<number, Spool>();
  const forgetIdle = (): void => {
    for (const [taskId, spool] of open) {
      if (open.size <= KEPT) return;
      if (spool.isIdle()) open.delete(taskId);
    }
  };
  return {
    of: (taskId) => {
      let spool = open.get(taskId);
      if (!spool) {
        spool = openSpool(join(folder, String(taskId)));
        open.set(taskId, spool);
        forgetIdle();
      }
      return spool;
    },
    close: async () => {
      await Promise.all([...open.values()].map((spool) => spool.rest()));
    },
  };
};
