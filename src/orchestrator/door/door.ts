import { dayOf, isFailure } from '#core';
import type { PolicyFrom } from '#workspace';
import type { FileStore } from '../files/file-store.ts';
import type { ReceivedFile } from '../files/receive.ts';
import type { Repositories } from '../records/index.ts';
import { Refusal } from '../refusal.ts';
import { judgeArchive } from './judge.ts';

export interface DoorParts {
  readonly repositories: Repositories;
  readonly files: FileStore;
  readonly policyText: () => Promise<string | null>;
  readonly policyFrom?: PolicyFrom;
  readonly now: () => Date;
  /** Where advisories are kept; without it none are known. */
  readonly advisoryCache?: string;
}

/** Where an archive comes in: it is read, judged, stored under the hash of its bytes, and the verdict recorded. */
export interface Door {
  receive(botId: string, version: string, file: ReceivedFile): Promise<void>;
}

export const createDoor = ({ repositories, files, policyText, policyFrom, now, advisoryCache }: DoorParts): Door => ({
  receive: async (botId, version, file) => {
    try {
      if (!(await repositories.versions.find(botId, version))) {
        throw new Refusal(404, `Version ${version} of ${botId} is not registered.`);
      }
      const moment = now();
      const uploaded = moment.toISOString();
      const bytes = await files.received(file);
      const today = dayOf(moment);
      const advisories = advisoryCache === undefined ? {} : { advisories: { cache: advisoryCache, now: moment } };
      const judgement = await judgeArchive(bytes, {
        botId,
        policyText: await policyText(),
        ...(policyFrom && { policyFrom }),
        today,
        ...advisories,
      });
      await files.keep('archives', file, file.sha256);
      await repositories.versions.store(botId, version, {
        archive: file.sha256,
        size: file.size,
        uploaded,
        payloadDigest: judgement.payloadDigest,
        verdict: judgement.verdict,
        findings: judgement.findings,
        problems: judgement.problems,
        policyName: judgement.policy.name,
        policyDigest: judgement.policy.digest,
      });
    } catch (error) {
      await files.drop(file);
      throw unreadable(error);
    }
  },
});

const unreadable = (error: unknown): unknown => {
  if (!isFailure(error)) return error;
  if (error.code === 'archive-too-big') return new Refusal(413, 'The archive is too big when unpacked.');
  if (error.code === 'archive-path-escapes') return new Refusal(400, 'A path in the archive leads out of the bot.');
  if (error.code === 'archive-invalid') return new Refusal(400, `The archive is not readable: ${error.data.cause}.`);
  return error;
};
