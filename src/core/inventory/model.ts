import type { Severity, Verdict } from '../bot.ts';

/** One distribution of a bot: who says so, and in which version where that is fixed. */
export interface UsedDistribution {
  readonly name: string;
  readonly imported: boolean;
  readonly required: boolean;
  readonly version: string | null;
}

/** What the code names when it asks the vault; null where only run time knows. Never a value. */
export interface UsedCredential {
  readonly label: string | null;
  readonly key: string | null;
}

/** What the texts of a bot say it touches. */
export interface BotContent {
  readonly distributions: readonly UsedDistribution[];
  readonly credentials: readonly UsedCredential[];
  /** Hosts of addresses that stand in the code; user names and passwords are never among them. */
  readonly hosts: readonly string[];
  /** Files that begin to work when they are run: `if __name__ == "__main__":`. */
  readonly scripts: readonly string[];
  readonly statesPython: boolean;
}

export interface LastCommit {
  readonly id: string;
  /** ISO day. */
  readonly day: string;
}

/** One bot, as one row of the inventory. */
export interface InventoryRow extends Omit<BotContent, 'scripts' | 'statesPython'> {
  readonly bot: string;
  /** As it is typed from where the inventory was asked for. */
  readonly folder: string;
  /** The file that says it is a bot; null for a plain folder of scripts. */
  readonly marker: string | null;
  /** Null when nothing says which file it is. */
  readonly entry: string | null;
  /** As the bot states it; null when it does not. */
  readonly python: string | null;
  readonly files: number;
  readonly findings: Readonly<Record<Severity | 'baselined' | 'waived', number>>;
  /** Literals taken for secrets; how many, and nothing else. */
  readonly secrets: number;
  readonly verdict: Verdict;
  readonly template: string | null;
  readonly lastCommit: LastCommit | null;
  /** What kept this row from being complete. */
  readonly problems: readonly InventoryProblem[];
}

/** Where could not be looked, and why. */
export interface InventoryProblem {
  readonly path: string;
  readonly cause: string;
}

export interface Inventory {
  /** ISO day. */
  readonly day: string;
  /** All by which some row was judged. */
  readonly policies: readonly { readonly name: string | null; readonly level: string }[];
  readonly folders: readonly string[];
  readonly rows: readonly InventoryRow[];
  /** Folders that could not be entered, bots that could not be read. */
  readonly unseen: readonly InventoryProblem[];
}
