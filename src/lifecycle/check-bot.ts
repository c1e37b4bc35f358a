import { type Bot, type CheckResult, check, type Policy, type PolicyLayer } from '#core';
import { loadPolicy, readBot } from '#workspace';
import { withProblems } from './with-problems.ts';

export interface CheckOptions {
  /** A bot folder, any other folder, or a lone Python file. */
  readonly folder: string;
  /** The organisation's layer of this call. */
  readonly organisationFile?: string;
  /** The target's own policy, as YAML text. */
  readonly targetText?: string;
  /** ISO date. */
  readonly today: string;
  readonly python?: string;
  /** Folders in it that are bots of their own, relative and with `/`: they are left out. */
  readonly without?: readonly string[];
}

export interface PolicySource {
  readonly layer: PolicyLayer;
  readonly path: string;
}

export interface CheckedBot {
  readonly folder: string;
  readonly bot: Bot;
  readonly policy: Policy;
  readonly sources: readonly PolicySource[];
  readonly result: CheckResult;
}

/** Reads a bot and judges it by all layers of policy. A layer that could not be read makes it *could not check*. */
export const checkBot = async (o: CheckOptions): Promise<CheckedBot> => {
  const { folder, bot: whole } = await readBot(o.folder, o.python === undefined ? {} : { python: o.python });
  const bot = withoutFolders(whole, o.without ?? []);
  const { policy, problems, sources } = await loadPolicy({
    workspaceFolder: folder,
    ...(o.organisationFile === undefined ? {} : { organisationFile: o.organisationFile }),
    ...(o.targetText === undefined ? {} : { targetText: o.targetText }),
  });
  const result = withProblems(check(bot, policy, { today: o.today }), problems);
  return { folder, bot, policy, sources, result };
};

const withoutFolders = (bot: Bot, folders: readonly string[]): Bot => {
  if (folders.length === 0) return bot;
  const files = [...bot.files].filter(([path]) => !folders.some((folder) => path.startsWith(`${folder}/`)));
  return { ...bot, files: new Map(files) };
};
