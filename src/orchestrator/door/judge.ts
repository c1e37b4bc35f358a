import { check, type Finding, type Problem, type Verdict } from '#core';
import {
  type AdvisoryMachine,
  botFromFiles,
  checkContext,
  loadPolicy,
  type PolicyFrom,
  payloadDigest,
  readArchive,
} from '#workspace';

/** What the server thinks of an archive by its own policy; what the packer thought is never believed. */
export interface Judgement {
  readonly payloadDigest: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly policy: { readonly name: string | null; readonly digest: string };
}

export interface JudgeOptions {
  readonly botId: string;
  /** The server's own policy document; `null` when it has none. */
  readonly policyText: string | null;
  readonly today: string;
  /** What this machine keeps of advisories; nothing is fetched at the door. */
  readonly advisories?: AdvisoryMachine;
  /** What else this machine says of the policy: its system's file, a source that is fetched. */
  readonly policyFrom?: PolicyFrom;
}

/** Reads the bytes as a hostile archive and checks the bot in them. An unreadable archive is a `Failure`. */
export const judgeArchive = async (bytes: Uint8Array, options: JudgeOptions): Promise<Judgement> => {
  const files = readArchive(bytes);
  const loaded = await loadPolicy({
    ...options.policyFrom,
    today: options.today,
    // The orchestrator in a box is a development target: under a policy at its end, work on it goes on.
    isProtected: false,
    ...(options.policyText === null ? {} : { targetText: options.policyText }),
  });
  const { policy, problems } = loaded;
  const bot = botFromFiles(files, options.botId);
  const { today, advisories: machine } = options;
  const result = check(bot, policy, await checkContext(bot, loaded, { today, machine }));
  return {
    payloadDigest: payloadDigest(files),
    // A policy that could not be read never lets anything pass.
    verdict: problems.some(({ blocks }) => blocks) && result.verdict === 'pass' ? 'unknown' : result.verdict,
    findings: result.findings,
    problems: [...problems, ...result.problems],
    policy: { name: policy.name, digest: policy.digest },
  };
};
