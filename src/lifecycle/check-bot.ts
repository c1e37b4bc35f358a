import {
  type AdvisoryState,
  type Bot,
  type CheckResult,
  check,
  type DataTarget,
  type InTurn,
  type Looks,
  type Policy,
  type PolicyLayer,
  type PolicyStanding,
} from '#core';
import { type AdvisoryMachine, checkContext, loadPolicy, type PolicyFrom, readBot } from '#workspace';
import { withProblems } from './with-problems.ts';

export interface CheckOptions {
  /** A bot folder, any other folder, or a lone Python file. */
  readonly folder: string;
  /** The organisation's layer of this call. */
  readonly organisationFile?: string;
  /** The rest of what this machine says about the policy: its system's file, a source that is fetched, a key. */
  readonly policyFrom?: PolicyFrom;
  /** False: nothing new would come to where it matters, and a policy at its end is said and blocks nothing. */
  readonly isProtected?: boolean;
  /** The target's own policy, as YAML text. */
  readonly targetText?: string;
  /** Where the bot is about to go; without it nothing is said of data that may not. */
  readonly target?: DataTarget;
  /** ISO date. */
  readonly today: string;
  readonly python?: string;
  /** Where this machine keeps advisories, and how it gets them; without it nobody looks for vulnerabilities. */
  readonly advisories?: AdvisoryMachine;
  /** Folders in it that are bots of their own, relative and with `/`: they are left out. */
  readonly without?: readonly string[];
  /** How its files are gone through; without it one after another, however long each takes. */
  readonly inTurn?: InTurn;
  /** Asked once the bot and its policy are known: who sees each Python file as it is read. */
  readonly looks?: (bot: Bot, policy: Policy) => Looks;
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
  /** From when to when each policy holds. */
  readonly standings?: readonly PolicyStanding[];
  /** What was known of advisories; absent = nobody looked, or the policy names no source. */
  readonly advisories?: AdvisoryState;
  readonly result: CheckResult;
}

/** Reads a bot and judges it by all layers of policy. A layer that could not be read makes it *could not check*. */
export const checkBot = async (o: CheckOptions): Promise<CheckedBot> => {
  const { folder, bot: whole } = await readBot(o.folder, o.python === undefined ? {} : { python: o.python });
  const bot = withoutFolders(whole, o.without ?? []);
  const loaded = await loadPolicy({
    ...o.policyFrom,
    workspaceFolder: folder,
    today: o.today,
    isProtected: o.isProtected ?? true,
    ...(o.organisationFile === undefined ? {} : { organisationFile: o.organisationFile }),
    ...(o.targetText === undefined ? {} : { targetText: o.targetText }),
  });
  const { policy, problems, sources, standings } = loaded;
  const known = await checkContext(bot, loaded, { today: o.today, machine: o.advisories });
  const context = o.target === undefined ? known : { ...known, target: o.target };
  const result = withProblems(check(bot, policy, context, o.inTurn, o.looks?.(bot, policy)), problems);
  const { advisories } = context;
  return { folder, bot, policy, sources, standings, ...(advisories && { advisories }), result };
};

const withoutFolders = (bot: Bot, folders: readonly string[]): Bot => {
  if (folders.length === 0) return bot;
  const own = (files: Bot['files']): Bot['files'] =>
    new Map([...files].filter(([path]) => !folders.some((folder) => path.startsWith(`${folder}/`))));
  return { ...bot, files: own(bot.files), ...(bot.texts && { texts: own(bot.texts) }) };
};
