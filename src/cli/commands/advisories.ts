import { advisoriesJson, advisoryProblems, type Problem } from '#core';
import { advisoryPlace, checkContext, listBot, loadPolicy } from '#workspace';
import { freshAdvisories, keptAdvisories } from '../advisories.ts';
import { botFoldersOf } from '../bots.ts';
import type { Command, ExitCode } from '../command.ts';
import { type Io, today } from '../io.ts';
import type { Options } from '../options.ts';
import { policyFrom } from '../policy/from.ts';
import { advisoriesText } from '../writers/advisories-text.ts';
import { writerFor } from '../writers/index.ts';

/** What there is, without asking anybody. */
export const advisoriesStatus: Command = ({ words, options }, io) => tell(words, options, io, false);

/** The same after everything was asked or made anew. */
export const advisoriesUpdate: Command = ({ words, options }, io) => tell(words, options, io, true);

const tell = async (words: readonly string[], options: Options, io: Io, anew: boolean): Promise<ExitCode> => {
  let code: ExitCode = 0;
  for (const folder of await botFoldersOf(words, io)) {
    const told = await statusOf(folder, options, io, anew);
    const { problems, ...about } = told;
    const json = { ...about, problems: problems.map(({ code, blocks }) => ({ code, blocks })) };
    writerFor(options, io).told({ text: advisoriesText(told), json });
    if (told.problems.some(({ blocks }) => blocks)) code = 2;
  }
  return code;
};

const statusOf = async (folder: string, options: Options, io: Io, anew: boolean) => {
  const { bot } = await listBot(folder, {});
  const loaded = await loadPolicy({ ...(await policyFrom(options, io)), workspaceFolder: folder });
  const machine = anew ? freshAdvisories(io, { anew }) : keptAdvisories(io);
  const { advisories } = await checkContext(bot, loaded, { today: today(io), machine });
  const { policy } = loaded;
  const state = advisories ?? null;
  const blocking: readonly Problem[] = loaded.problems.filter(({ blocks }) => blocks);
  const own = advisoryProblems({ wanted: policy.advisories, state, today: today(io), path: bot.entry });
  const place = advisoryPlace(loaded);
  return {
    bot: bot.id,
    ...advisoriesJson({ policy, ...(advisories && { advisories }) }),
    place: place === null || place.kind === 'refused' ? null : place.kind === 'server' ? place.url : place.path,
    problems: [...blocking, ...own],
  };
};

export type AdvisoryStatus = Awaited<ReturnType<typeof statusOf>>;
