import { type CheckResult, check, Failure, isExcused, isFailure, type Policy } from '#core';
import type { MaestroClient, VersionRecord } from '#maestro';
import { botFromFiles, knownWaivers, packArchive, readArchive } from '#workspace';
import type { DeployPlan } from './plan-deploy.ts';
import { stopIfCancelled } from './wait.ts';

export type DeployStep = 'pack' | 'register' | 'upload' | 'record';

export interface Deployed {
  readonly botId: string;
  readonly version: string;
  /** What the server's door thought of the bytes; `null` where there is no door. */
  readonly record: VersionRecord | null;
}

export interface ApplyOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: DeployStep) => void;
}

/**
 * Sends what was planned, and only that: a plan that did not pass is refused here whatever was shown before, packing
 * hashes every file again, and the very bytes that will be sent are judged once more before anything is.
 */
export const applyDeploy = async (plan: DeployPlan, client: MaestroClient, o: ApplyOptions = {}): Promise<Deployed> => {
  mustPass(plan.botId, plan.checked.policy, plan.checked.result);
  mustBeFor(plan, client);
  const { botId, version } = plan;
  const step = (name: DeployStep): void => {
    stopIfCancelled(o.signal);
    o.onProgress?.(name);
  };
  step('pack');
  const bytes = await packArchive(plan.checked.folder, plan.archive, o.signal);
  const packed = botFromFiles(readArchive(bytes), botId);
  const { policy } = plan.checked;
  mustPass(botId, policy, check(packed, policy, { today: plan.today, waivers: knownWaivers(packed, policy) }));
  step('register');
  await client.registerVersion(botId, version, o.signal);
  try {
    step('upload');
    await client.uploadVersion(botId, version, bytes, o.signal);
  } catch (error) {
    throw isFailure(error, 'cancelled') ? leftBehind(plan) : error;
  }
  // The version is there, whatever happens to the question what the door thinks of it.
  o.onProgress?.('record');
  const record = plan.serverHasDoor ? await client.versionRecord(botId, version).catch(() => null) : null;
  return { botId, version, record };
};

const mustPass = (bot: string, policy: Policy, { verdict, findings, problems }: CheckResult): void => {
  if (verdict === 'fail') {
    const errors = findings.filter((finding) => finding.severity === 'error' && !isExcused(finding)).length;
    throw new Failure('deploy-refused', { bot, errors, policy: policy.name ?? policy.level });
  }
  if (verdict === 'unknown') {
    const blocking = problems.filter((problem) => problem.blocks).map((problem) => `${problem.path}: ${problem.code}`);
    throw new Failure('deploy-could-not-check', { bot, problems: blocking });
  }
};

/** A plan was judged by one target's policy; another target's may say otherwise. */
const mustBeFor = (plan: DeployPlan, client: MaestroClient): void => {
  if (plan.server === client.server) return;
  throw new Failure('usage', { verb: 'deploy', cause: `The plan is for ${plan.server}, not for ${client.server}.` });
};

const leftBehind = ({ botId, version, server, replaces }: DeployPlan): Failure =>
  new Failure('cancelled', {
    left: replaces ? 'version-kept' : 'version-without-archive',
    bot: botId,
    version,
    server,
  });
