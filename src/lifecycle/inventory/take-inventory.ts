import {
  type Baseline,
  type BotContent,
  baselineFile,
  baselineFrom,
  type ContentReader,
  contentReader,
  explain,
  type InTurn,
  type Inventory,
  type InventoryProblem,
  type InventoryRow,
  inventoryRow,
  isFailure,
  type LastCommit,
  notKnown,
} from '#core';
import {
  type AdvisoryMachine,
  type Environment,
  type FoundBot,
  findEveryBot,
  lastCommits,
  type PolicyFrom,
  writeBaseline,
} from '#workspace';
import { type CheckedBot, checkBot } from '../check-bot.ts';
import { stopIfCancelled } from '../wait.ts';

export interface InventoryOptions {
  /** Absolute. */
  readonly folders: readonly string[];
  /** A folder as it is typed from where the inventory was asked for. */
  readonly shown: (folder: string) => string;
  /** ISO date. */
  readonly today: string;
  /** What this machine says about policy; without it each bot has its workspace's alone. */
  readonly policyFrom?: PolicyFrom;
  /** Without it nobody looks for vulnerabilities. */
  readonly advisories?: AdvisoryMachine;
  readonly env: Environment;
  /** A first baseline for each bot that has findings and no baseline yet; one that is there is left as it is. */
  readonly baseline?: boolean;
  /** How the files of a bot are gone through; without it one after another, however long each takes. */
  readonly inTurn?: InTurn;
  /** How far it is: bots that were looked at, of those that were found; null while they are looked for. */
  readonly onProgress?: (done: number, found: number | null) => void;
  readonly signal?: AbortSignal;
}

export interface TakenInventory {
  readonly inventory: Inventory;
  /** Baselines that were written. */
  readonly baselines: readonly string[];
  /** Why no commits are named, when that is so everywhere: git is not there, or gave no answer. */
  readonly noCommits: string | null;
}

/** All bots below some folders, one row each. Reads only, but for the baselines; no bot that cannot be read hides another. */
export const takeInventory = async (o: InventoryOptions): Promise<TakenInventory> => {
  o.onProgress?.(0, null);
  const { bots, unseen } = await findAll(o);
  const { commits, cause } = await commitsOf(bots, o.env);
  const rows: InventoryRow[] = [];
  const wanted: [folder: string, baseline: Baseline][] = [];
  const policies = new Map<string, Inventory['policies'][number]>();
  for await (const { bot, checked, content } of inTurn(bots, o, unseen)) {
    const { name, level } = checked.policy;
    policies.set(JSON.stringify([name, level]), { name, level });
    rows.push(rowOf(checked, content, bot, o, commits.get(bot.folder) ?? null));
    if (o.baseline && wantsBaseline(checked)) {
      const { findings, behind = [] } = checked.result;
      wanted.push([bot.folder, baselineFrom([...findings, ...behind])]);
    }
  }
  // Whoever breaks off the looking has no baselines, not some.
  const baselines: string[] = [];
  for (const [folder, baseline] of wanted) baselines.push(o.shown(await writeBaseline(folder, baseline)));
  const inventory = {
    day: o.today,
    policies: [...policies.values()],
    folders: o.folders.map((folder) => nameOf(folder, o)),
    rows,
    unseen: unseen.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return { inventory, baselines, noCommits: cause };
};

/** A dot would say nothing to whoever reads the page elsewhere. */
const nameOf = (folder: string, { shown }: InventoryOptions): string =>
  shown(folder) === '.' ? (folder.split(/[\\/]/).at(-1) ?? folder) : shown(folder);

/** Folders may lie in one another: each bot is there once. */
const findAll = async ({ folders, shown }: InventoryOptions) => {
  const bots = new Map<string, FoundBot>();
  const unseen: InventoryProblem[] = [];
  for (const folder of folders) {
    const found = await findEveryBot(folder);
    for (const bot of found.bots) if (!bots.has(bot.folder)) bots.set(bot.folder, bot);
    unseen.push(...found.unseen.map(({ path, cause }) => ({ path: shown(path), cause })));
  }
  return { bots: [...bots.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1)), unseen };
};

/** While one bot is judged the next are read; few at a time, as their texts are in memory. */
const together = 8;

/** The bots that could be read, in their order. */
async function* inTurn(bots: readonly FoundBot[], o: InventoryOptions, unseen: InventoryProblem[]) {
  for (let from = 0; from < bots.length; from += together) {
    stopIfCancelled(o.signal);
    o.onProgress?.(from, bots.length);
    const part = bots.slice(from, from + together);
    const all = await Promise.all(part.map(async (bot) => ({ bot, seen: await checkedOr(bot, o, unseen) })));
    for (const { bot, seen } of all) if (seen !== null) yield { bot, ...seen };
  }
}

/** A judged bot, with what it brings in and touches. */
interface Seen {
  readonly checked: CheckedBot;
  readonly content: BotContent;
}

const checkedOr = async (
  { folder, without }: FoundBot,
  { today, policyFrom, advisories, shown, inTurn }: InventoryOptions,
  unseen: InventoryProblem[],
): Promise<Seen | null> => {
  const held: { reader: ContentReader | null } = { reader: null };
  try {
    const checked = await checkBot({
      folder,
      without,
      today,
      ...(policyFrom && { policyFrom }),
      ...(advisories && { advisories }),
      ...(inTurn && { inTurn }),
      // Each text is read once, for the judgement and for the row.
      looks: (bot, policy) => {
        const reading = contentReader(bot, policy);
        held.reader = reading;
        return (path, python) => reading.look(path, python);
      },
    });
    const reader = held.reader ?? contentReader(checked.bot, checked.policy);
    return { checked, content: reader.content() };
  } catch (error) {
    if (!isFailure(error)) throw error;
    unseen.push({ path: shown(folder), cause: explain(error).message });
    return null;
  }
};

const rowOf = (
  { bot, result }: CheckedBot,
  content: BotContent,
  { folder, marker }: FoundBot,
  { shown }: InventoryOptions,
  lastCommit: LastCommit | null,
): InventoryRow => inventoryRow(bot, result, content, { folder: shown(folder), marker, lastCommit });

/** A finding that was made while the policy could not be read is no ground to stand on. */
const wantsBaseline = ({ bot, result }: CheckedBot): boolean =>
  !bot.files.has(baselineFile) && result.findings.length > 0 && notKnown(result.problems) === undefined;

/** The inventory is worth having without its commits. */
const commitsOf = async (bots: readonly FoundBot[], env: Environment) => {
  try {
    return {
      commits: await lastCommits(
        bots.map(({ folder }) => folder),
        env,
      ),
      cause: null,
    };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { commits: new Map<string, LastCommit>(), cause: explain(error).message };
  }
};
