import { homedir } from 'node:os';
import { type Bot, indexed, type Policy, type PolicyLayers, type PolicyStanding, type Problem } from '#core';
import type { ServerSettings } from '#protocol';
import { type BotFolder, findBots, loadPolicy, type PolicyFrom, policyMachine, readBot } from '#workspace';
import type { AdvisoryReader, KnownAdvisories } from './advisories.ts';
import { insidePath } from './inside-path.ts';
import { openPractice, type Practice, practiceAt } from './practice.ts';

/** A bot with all that is needed to judge it, read ahead of time: the typing path finds it in memory. */
export interface KnownBot {
  readonly folder: string;
  readonly bot: Bot;
  readonly policy: Policy;
  readonly policyProblems: readonly Problem[];
  readonly policyFiles: readonly string[];
  /** Each policy as it was read: to say which of them decided. */
  readonly layers: PolicyLayers;
  readonly organisationFile: string | null;
  /** From when to when each policy holds. */
  readonly standings: readonly PolicyStanding[];
  /** What is known of vulnerabilities in what it requires. */
  readonly advisories: KnownAdvisories;
  /** A sample of the security training: no bot of the workspace, so in no list of them. */
  readonly isPractice?: true;
}

/** What the settings of this machine say of the organisation's policy. */
export type NamedPolicy = Pick<ServerSettings, 'organisationFile' | 'organisationKey' | 'policyOrigin'>;

/** The bots of the workspace. A file event makes what it touches stale; the next question reads it anew. */
export interface Bots {
  at(path: string): Promise<KnownBot | null>;
  all(): Promise<readonly KnownBot[]>;
  /** Starts reading everything, so that the first keystroke need not wait. */
  readAhead(): void;
  setRoots(roots: readonly string[]): void;
  setOrganisation(named: NamedPolicy): void;
  /** Where samples of the security training are; each is known by its path alone. */
  setPractice(folder: string | null): void;
  /** A policy was fetched: what was read of it is old. */
  forgetPolicies(): void;
  /** True when one of the paths matters to a bot or to a policy. */
  touched(paths: readonly string[]): Promise<boolean>;
}

const deepest = (folders: readonly BotFolder[], path: string): BotFolder | undefined =>
  folders
    .filter(({ folder }) => folder === path || insidePath(folder, path) !== null)
    .sort((a, b) => b.folder.length - a.folder.length)[0];

/** The system's file and what was fetched are of this machine, whatever a setting says. */
const placesOf = ({ organisationFile, organisationKey, policyOrigin }: NamedPolicy): PolicyFrom => ({
  machine: policyMachine(process.env, process.platform, homedir()),
  ...(policyOrigin === null ? {} : { origin: policyOrigin }),
  // A source that is named goes before a file.
  ...(organisationFile === null || policyOrigin !== null ? {} : { organisationFile }),
  ...(organisationKey === null ? {} : { organisationKey }),
});

const MARKERS = /(?:\.botproj|[\\/]pyproject\.toml)$/;

export const createBots = (advisories: AdvisoryReader): Bots => {
  let roots: readonly string[] = [];
  let named: NamedPolicy = { organisationFile: null, organisationKey: null, policyOrigin: null };
  let practiceFolder: string | null = null;
  let folders: Promise<readonly BotFolder[]> | null = null;
  const known = new Map<string, Promise<KnownBot | null>>();

  const allFolders = (): Promise<readonly BotFolder[]> => {
    folders ??= Promise.all(roots.map((root) => findBots(root).catch(() => []))).then((found) => found.flat());
    return folders;
  };
  const open = async (folder: string): Promise<KnownBot | null> => {
    try {
      const [{ bot }, loaded] = await Promise.all([
        readBot(folder),
        // The same question as the gate asks: what is seen here and what is decided there are one verdict.
        loadPolicy({
          workspaceFolder: folder,
          ...placesOf(named),
        }),
      ]);
      const policyFiles = loaded.sources.map(({ path }) => path);
      return {
        folder,
        bot: indexed(bot),
        policy: loaded.policy,
        policyProblems: loaded.problems,
        policyFiles,
        layers: loaded.documents,
        organisationFile: named.organisationFile,
        standings: loaded.standings,
        advisories: advisories.of(bot, loaded),
      };
    } catch {
      // The folder went away between listing and reading; the file event that says so is on its way.
      return null;
    }
  };
  const read = (folder: string): Promise<KnownBot | null> => kept(folder, () => open(folder));
  // Not under the folder alone: a list made before the setting may still be opening it as a bot like any.
  const readPractice = (practice: Practice): Promise<KnownBot | null> =>
    kept(`practice ${practice.folder}`, () => openPractice(practice).catch(() => null));
  const kept = (key: string, opens: () => Promise<KnownBot | null>): Promise<KnownBot | null> => {
    const held = known.get(key);
    if (held) return held;
    const fresh = opens();
    known.set(key, fresh);
    return fresh;
  };
  const forgetAll = (): void => {
    folders = null;
    known.clear();
  };

  return {
    async at(path) {
      const practice = practiceAt(practiceFolder, path);
      if (practice) return readPractice(practice);
      const folder = deepest(await allFolders(), path);
      return folder ? read(folder.folder) : null;
    },
    async all() {
      const bots = await Promise.all((await allFolders()).map(({ folder }) => read(folder)));
      return bots.filter((bot) => bot !== null);
    },
    readAhead() {
      void this.all();
    },
    setRoots(next) {
      roots = next;
      forgetAll();
    },
    setOrganisation(next) {
      named = next;
      known.clear();
    },
    setPractice(next) {
      practiceFolder = next;
    },
    forgetPolicies() {
      known.clear();
    },
    async touched(paths) {
      const before = await allFolders();
      if (
        paths.some(
          (path) => MARKERS.test(path) || path.endsWith('botyard.policy.yaml') || path === named.organisationFile,
        )
      ) {
        forgetAll();
        return true;
      }
      const hit = new Set(paths.flatMap((path) => deepest(before, path)?.folder ?? []));
      for (const folder of hit) known.delete(folder);
      return hit.size > 0;
    },
  };
};
