import { Failure } from '#core';
import type { MaestroClient } from '#maestro';
import { highestVersion } from './next-version.ts';
import { knownVersions } from './plan-deploy.ts';
import { mustBeOpen, type ReleasePolicy } from './release-policy.ts';

export interface ReleaseOptions {
  readonly client: MaestroClient;
  readonly botId: string;
  /** The highest there is when not given. */
  readonly version?: string;
  /** By what policy; without it nobody asks. */
  readonly policy?: ReleasePolicy;
  readonly signal?: AbortSignal;
}

/** Makes a version the active one. */
export const releaseVersion = async (o: ReleaseOptions): Promise<{ botId: string; version: string }> => {
  const { client, botId, signal } = o;
  const record = await client.bot(botId, signal);
  if (!record) throw new Failure('bot-unknown', { bot: botId, server: client.server });
  const known = knownVersions(record);
  const version = o.version ?? highestVersion(known);
  // Only a server that tells all its versions can be believed about one that is missing.
  const missing = version === null || (record.versions !== undefined && !known.includes(version));
  if (missing)
    throw new Failure('version-unknown', { bot: botId, version: version ?? '', server: client.server, known });
  if (o.policy) await mustBeOpen(client, o.policy, signal);
  await client.release(botId, version, signal);
  return { botId, version };
};
