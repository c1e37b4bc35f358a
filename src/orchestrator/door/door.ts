import { dayOf, isFailure } from '#core';
import type { PolicyFrom } from '#workspace';
import { POOL } from '../dispatch/port.ts';
import type { FileStore } from '../files/file-store.ts';
import type { ReceivedFile } from '../files/receive.ts';
import type { StoredArchive } from '../records/bots.ts';
import type { Repositories } from '../records/index.ts';
import { Refusal } from '../refusal.ts';
import { type DecidedHandling, mustBeAllowed, targetHere } from './data-decision.ts';
import { decideArchive, judgeArchive } from './judge.ts';

export interface DoorParts {
  readonly repositories: Repositories;
  readonly files: FileStore;
  readonly policyText: () => Promise<string | null>;
  readonly policyFrom?: PolicyFrom;
  readonly now: () => Date;
  /** Where advisories are kept; without it none are known. */
  readonly advisoryCache?: string;
}

export interface Door {
  /**
   * Where an archive comes in: it is read, judged, stored under the hash of its bytes, and the verdict recorded. One that
   * would run at once, because its version is the active one, must be allowed here.
   */
  receive(botId: string, version: string, file: ReceivedFile): Promise<void>;
  /** How the data of an archive is handled from its release on; a `Refusal` where the policy keeps it out of here. */
  admit(botId: string, stored: StoredArchive): Promise<DecidedHandling>;
}

export const createDoor = (parts: DoorParts): Door => {
  const { repositories, files, now, advisoryCache } = parts;
  const frameOf = async (botId: string, moment: Date) => {
    const { policyText, policyFrom } = parts;
    const pools = await repositories.automations.poolsOf(botId);
    return {
      botId,
      policyText: await policyText(),
      ...(policyFrom && { policyFrom }),
      today: dayOf(moment),
      target: targetHere(pools.length === 0 ? [POOL] : pools),
    };
  };
  return {
    receive: async (botId, version, file) => {
      try {
        if (!(await repositories.versions.find(botId, version))) {
          throw new Refusal(404, `Version ${version} of ${botId} is not registered.`);
        }
        const bytes = await files.received(file);
        const moment = now();
        const frame = await frameOf(botId, moment);
        const advisories = advisoryCache === undefined ? {} : { advisories: { cache: advisoryCache, now: moment } };
        const judgement = await judgeArchive(bytes, { ...frame, ...advisories });
        if ((await repositories.bots.find(botId))?.released === version) mustBeAllowed(botId, judgement.data);
        await files.keep('archives', file, file.sha256);
        await repositories.versions.store(botId, version, {
          archive: file.sha256,
          size: file.size,
          uploaded: moment.toISOString(),
          payloadDigest: judgement.payloadDigest,
          verdict: judgement.verdict,
          findings: judgement.findings,
          problems: judgement.problems,
          policyName: judgement.policy.name,
          policyDigest: judgement.policy.digest,
          handling: { ...judgement.data.handling, decided: moment.toISOString() },
        });
      } catch (error) {
        await files.drop(file);
        throw unreadable(error);
      }
    },
    admit: async (botId, { archive }) => {
      const bytes = await files.read('archives', archive);
      if (bytes === null) throw new Refusal(409, `The archive of ${botId} is not there any more: upload it again.`);
      const moment = now();
      const decision = await decideArchive(bytes, await frameOf(botId, moment));
      mustBeAllowed(botId, decision);
      return { ...decision.handling, decided: moment.toISOString() };
    },
  };
};

const unreadable = (error: unknown): unknown => {
  if (!isFailure(error)) return error;
  if (error.code === 'archive-too-big') return new Refusal(413, 'The archive is too big when unpacked.');
  if (error.code === 'archive-path-escapes') return new Refusal(400, 'A path in the archive leads out of the bot.');
  if (error.code === 'archive-invalid') return new Refusal(400, `The archive is not readable: ${error.data.cause}.`);
  return error;
};
