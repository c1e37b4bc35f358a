import { resolve } from 'node:path';
import { type TriedBot, tryPolicy } from '#lifecycle';
import { findBots } from '#workspace';
import type { Command, ExitCode } from '../command.ts';
import { today } from '../io.ts';
import { paintFor } from '../paint.ts';
import { policyIn, tellErrors } from '../policy/file.ts';
import { policyFrom } from '../policy/from.ts';
import { triedJson } from '../policy/json.ts';
import { triedText } from '../policy/reports-text.ts';
import { writerFor } from '../writers/index.ts';

/** Says which bots a new policy would break or mend. Nothing is changed. */
export const policyTry: Command = async ({ words, options }, io) => {
  const [file = '', ...folders] = words;
  const { document, problems, path } = await policyIn(resolve(io.cwd, file), io.cwd);
  if (document === null) return tellErrors(problems, options, io);
  const places = await policyFrom(options, io);
  const bots: TriedBot[] = [];
  for (const folder of await foldersIn(folders.length === 0 ? ['.'] : folders, io.cwd)) {
    bots.push(
      await tryPolicy({
        folder,
        document,
        places,
        today: today(io),
        ...(options.python !== undefined && { python: options.python }),
      }),
    );
  }
  const tried = { path, name: document.name, level: document.level, bots };
  writerFor(options, io).told({ text: triedText(tried, io.cwd, paintFor(io.color.out)), json: triedJson(tried) });
  return exitCode(bots);
};

/** Bots may lie deep in a folder of many; a folder without any is judged as it is. */
const depth = 6;

const foldersIn = async (words: readonly string[], cwd: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const word of words) {
    const folder = resolve(cwd, word);
    const below = (await findBots(folder, depth).catch(() => [])).map((bot) => bot.folder);
    found.push(...(below.length === 0 ? [folder] : below));
  }
  return [...new Set(found)];
};

const exitCode = (bots: readonly TriedBot[]): ExitCode => {
  const changes = bots.map(({ trial }) => trial.change);
  if (changes.some((change) => change === 'breaks' || change === 'worse')) return 1;
  return changes.includes('unknown') ? 2 : 0;
};
