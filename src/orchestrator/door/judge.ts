import { check, type DataTarget, type Finding, type Problem, type Verdict } from '#core';
import {
  type AdvisoryMachine,
  botFromFiles,
  checkContext,
  loadPolicy,
  type PolicyFrom,
  payloadDigest,
  readArchive,
} from '#workspace';
import { type DataDecision, decideData } from './data-decision.ts';

/** What the server thinks of an archive by its own policy; what the packer thought is never believed. */
export interface Judgement {
  readonly payloadDigest: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly policy: { readonly name: string | null; readonly digest: string };
  readonly data: DataDecision;
}

export interface JudgeOptions {
  readonly botId: string;
  /** The server's own policy document; `null` when it has none. */
  readonly policyText: string | null;
  /** ISO date that it is judged on. */
  readonly today: string;
  /** Where the bot would run, as far as that is known. */
  readonly target?: DataTarget;
  /** What this machine keeps of advisories; nothing is fetched at the door. */
  readonly advisories?: AdvisoryMachine;
  /** What else this machine says of the policy: its system's file, a source that is fetched. */
  readonly policyFrom?: PolicyFrom;
}

/** Reads the bytes as a hostile archive and checks the bot in them. An unreadable archive is a `Failure`. */
export const judgeArchive = async (bytes: Uint8Array, options: JudgeOptions): Promise<Judgement> => {
  const { files, bot, loaded, data } = await openArchive(bytes, options);
  const { policy, problems } = loaded;
  const { today, advisories: machine, target } = options;
  const context = await checkContext(bot, loaded, { today, machine });
  const result = check(bot, policy, target === undefined ? context : { ...context, target });
  return {
    payloadDigest: payloadDigest(files),
    // A policy that could not be read never lets anything pass.
    verdict: problems.some(({ blocks }) => blocks) && result.verdict === 'pass' ? 'unknown' : result.verdict,
    findings: result.findings,
    problems: [...problems, ...result.problems],
    policy: { name: policy.name, digest: policy.digest },
    data,
  };
};

/** How the data of the bot in an archive is to be handled, by the policy as it is now. */
export const decideArchive = async (bytes: Uint8Array, options: Omit<JudgeOptions, 'advisories'>) =>
  (await openArchive(bytes, options)).data;

const openArchive = async (bytes: Uint8Array, options: JudgeOptions) => {
  const files = readArchive(bytes);
  const { policyText, policyFrom, today, target } = options;
  const loaded = await loadPolicy({
    ...policyFrom,
    today,
    // The orchestrator in a box is a development target: under a policy at its end, work on it goes on.
    isProtected: false,
    ...(policyText === null ? {} : { targetText: policyText }),
  });
  const bot = botFromFiles(files, options.botId);
  const isReadable = !loaded.problems.some(({ blocks }) => blocks);
  const data = decideData(bot, { policy: loaded.policy, isReadable, target });
  return { files, bot, loaded, data };
};
