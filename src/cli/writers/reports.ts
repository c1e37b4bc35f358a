import { relative } from 'node:path';
import { checkGithub, checkJunit, checkSarif, type ReportItem } from '#core';
import type { CheckedBot } from '#lifecycle';
import type { Io } from '../io.ts';
import { jsonWriter } from './json.ts';
import type { Writer } from './writer.ts';

/** For the programs that show what a check found: code scanning, workflow annotations, test reports. */
export const reportWriter = (io: Io, format: 'sarif' | 'github' | 'junit'): Writer => ({
  ...jsonWriter(io),
  checked: (bots) => io.out(reportOf(bots, io, format)),
});

const reportOf = (bots: readonly CheckedBot[], io: Io, format: 'sarif' | 'github' | 'junit'): string => {
  const items = bots.map((bot): ReportItem => ({ ...bot, folder: relative(io.cwd, bot.folder) }));
  if (format === 'github') return checkGithub(items);
  if (format === 'junit') return checkJunit(items);
  const [first] = items;
  return first === undefined ? '' : `${JSON.stringify(checkSarif(items, first.policy), null, 2)}\n`;
};
