import { dirname, relative, resolve } from 'node:path';
import { Failure } from '#core';
import { takeInventory } from '#lifecycle';
import { writeFileAtomic } from '#workspace';
import { keptAdvisories } from '../advisories.ts';
import { inTurn } from '../checking/in-turn.ts';
import type { Command } from '../command.ts';
import { type Io, say, today } from '../io.ts';
import { messages as m } from '../messages/index.ts';
import type { Options } from '../options.ts';
import { policyFrom } from '../policy/from.ts';
import { inventoryIn } from '../writers/inventory.ts';

export const inventory: Command = async ({ words, options }, io) => {
  const taken = await takeInventory({
    folders: words.map((word) => resolve(io.cwd, word)),
    shown: (folder) => relative(io.cwd, folder) || '.',
    today: today(io),
    env: io.env,
    baseline: options.baseline,
    inTurn: inTurn(),
    // It reads, and writes at its end: nobody listens for Ctrl-C here, so that it ends at once.
    onProgress: (done, found) => io.passing(found === null ? m.lookingForBots : m.botsLookedAt(done, found)),
    // What this machine has: an inventory fetches nothing.
    policyFrom: await policyFrom(options, io),
    advisories: keptAdvisories(io),
  });
  io.passing('');
  await put(inventoryIn(options.format, taken.inventory, io.color.out && options.output === undefined), options, io);
  if (options.output !== undefined) say(io, m.inventoryWritten(taken.inventory.rows.length, options.output));
  if (options.baseline) say(io, m.baselinesWritten(taken.baselines.length));
  if (taken.noCommits !== null) say(io, m.noCommits(taken.noCommits));
  const { rows, unseen } = taken.inventory;
  return unseen.length > 0 || rows.some(({ problems }) => problems.length > 0) ? 2 : 0;
};

/** Programs for tables take a file for UTF-8 only when it begins with a mark. */
const put = async (text: string, { format, output }: Options, io: Io): Promise<void> => {
  if (output === undefined) return io.out(text);
  const path = resolve(io.cwd, output);
  try {
    await writeFileAtomic(path, format === 'csv' ? `\ufeff${text}` : text);
  } catch (error) {
    const cause = (error as { code?: string }).code ?? 'unknown';
    throw new Failure('folder-not-writable', { folder: dirname(path), cause }, { cause: error });
  }
};
