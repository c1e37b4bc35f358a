import { type DataTarget, Failure, type Verdict } from '#core';
import type { BotRecord, MaestroClient } from '#maestro';
import { type AdvisoryMachine, type ArchivePlan, type PolicyFrom, planArchive } from '#workspace';
import { type CheckedBot, checkBot } from './check-bot.ts';
import { highestVersion, isVersion, nextVersion } from './next-version.ts';
import { stopIfCancelled } from './wait.ts';
import { withProblems } from './with-problems.ts';

export interface PlanOptions {
  readonly folder: string;
  readonly client: MaestroClient;
  /** The last number raised when not given; with `update`, the highest there is. */
  readonly version?: string;
  /** An existing version may be replaced. */
  readonly update?: boolean;
  readonly organisationFile?: string;
  readonly policyFrom?: PolicyFrom;
  /** What the target is called and is for: some data may go only to some. */
  readonly target?: { readonly name: string; readonly environment: DataTarget['environment'] | null };
  /** False: under a policy that is closed, work on this target goes on. */
  readonly isProtected?: boolean;
  readonly today: string;
  readonly advisories?: AdvisoryMachine;
  readonly signal?: AbortSignal;
}

/** What a deploy would do, to be shown and agreed to. Nothing has been sent. */
export interface DeployPlan {
  readonly server: string;
  /** ISO date that the bot was judged on. */
  readonly today: string;
  readonly botId: string;
  readonly version: string;
  /** The version is there already, and would be replaced. */
  readonly replaces: boolean;
  /** The version that is active there now. */
  readonly released: string | null;
  /** Where the gate stands: at Botyard's own server there is a second one. */
  readonly serverHasDoor: boolean;
  readonly verdict: Verdict;
  readonly checked: CheckedBot;
  readonly archive: ArchivePlan;
}

/** Judges the bot by the target's own policy and decides version and archive. Reads only, here and there. */
export const planDeploy = async (o: PlanOptions): Promise<DeployPlan> => {
  const { client, signal } = o;
  const [about, targetText] = await Promise.all([client.about(signal), client.policy(signal)]);
  const seen = await checkBot({
    folder: o.folder,
    today: o.today,
    target: { ...targetOf(o), ...(about?.pools && { pools: about.pools }) },
    isProtected: o.isProtected ?? true,
    ...(o.policyFrom === undefined ? {} : { policyFrom: o.policyFrom }),
    ...(o.organisationFile === undefined ? {} : { organisationFile: o.organisationFile }),
    ...(o.advisories === undefined ? {} : { advisories: o.advisories }),
    ...(targetText === null ? {} : { targetText }),
  });
  stopIfCancelled(signal);
  const archive = await planArchive(seen.folder, signal);
  const checked = { ...seen, result: withProblems(seen.result, archive.problems) };
  const record = await client.bot(archive.botId, signal);
  return {
    server: client.server,
    today: o.today,
    botId: archive.botId,
    ...(await versionFor(o, archive.botId, record)),
    released: record?.version ?? null,
    serverHasDoor: about !== null,
    verdict: checked.result.verdict,
    checked,
    archive,
  };
};

/** What is known of where it goes. An address that cannot be read names no host. */
const targetOf = ({ client, target }: PlanOptions): DataTarget => ({
  ...(URL.canParse(client.server) && { host: new URL(client.server).hostname }),
  ...(target && { name: target.name, environment: target.environment ?? undefined }),
});

const versionFor = async (
  o: PlanOptions,
  botId: string,
  record: BotRecord | null,
): Promise<{ version: string; replaces: boolean }> => {
  const known = knownVersions(record);
  const isFilled = (version: string): Promise<boolean> => hasBytes(o, botId, version, record);
  const version = o.version ?? (await defaultVersion(known, o.update ?? false, isFilled));
  if (!isVersion(version)) throw new Failure('usage', { verb: 'deploy', cause: `"${version}" cannot be a version.` });
  const replaces = known.includes(version) && (await isFilled(version));
  if (replaces && !o.update) throw new Failure('version-exists', { version, bot: botId, server: o.client.server });
  return { version, replaces };
};

/** One that was left without an archive is filled before another is made. */
const defaultVersion = async (
  known: readonly string[],
  update: boolean,
  isFilled: (version: string) => Promise<boolean>,
): Promise<string> => {
  const highest = highestVersion(known);
  return highest !== null && (update || !(await isFilled(highest))) ? highest : nextVersion(known);
};

/** BotCity's server tells only the released version; ours tells all. */
export const knownVersions = (record: BotRecord | null): readonly string[] =>
  record?.versions ?? (record?.version ? [record.version] : []);

/** A version whose upload was cut off is registered without an archive: it may be uploaded as if it were new. */
const hasBytes = async (o: PlanOptions, botId: string, version: string, record: BotRecord | null): Promise<boolean> =>
  record?.versions === undefined || (await o.client.versionRecord(botId, version, o.signal)) !== null;
