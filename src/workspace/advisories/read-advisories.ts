import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type AdvisoryState, type AskedVersion, isFailure, type OsvServer } from '#core';
import type { LoadedPolicy } from '../policy/load-policy.ts';
import { type Environment, userFolders } from '../user-folders.ts';
import { serverFiles } from './answers.ts';
import { cachedAdvisories, fetchAdvisories } from './from-server.ts';
import { localAdvisories } from './local.ts';

/** What of this machine is needed to know advisories. */
export interface AdvisoryMachine {
  /** Where what was fetched or made from a source is kept. */
  readonly cache: string;
  readonly now: Date;
  /** Reaches a server; without it only what was fetched before is read. */
  readonly server?: (url: string) => OsvServer<AbortSignal> | Promise<OsvServer<AbortSignal>>;
  readonly anew?: boolean;
  readonly signal?: AbortSignal;
}

export const advisoryCache = (env: Environment, platform: NodeJS.Platform, home: string): string =>
  join(userFolders(env, platform, home).cache, 'advisories');

/** Where the policy in force says that advisories are. */
export type AdvisoryPlace =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'files'; readonly path: string }
  | { readonly kind: 'refused'; readonly cause: string };

type Named = Pick<LoadedPolicy, 'policy' | 'sources' | 'documents'>;

/** A relative path is beside the policy that names it. Null: no source is named, so nobody looks. */
export const advisoryPlace = ({ policy, sources, documents }: Named): AdvisoryPlace | null => {
  const source = policy.advisories?.source;
  if (source === undefined) return null;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) return serverAt(source);
  const layer = sources.find(({ layer: name }) => documents[name]?.advisories?.source === source);
  const beside = layer !== undefined && isAbsolute(layer.path) ? dirname(layer.path) : null;
  if (isAbsolute(source)) return { kind: 'files', path: resolve(source) };
  return beside === null ? { kind: 'refused', cause: 'relative' } : { kind: 'files', path: resolve(beside, source) };
};

/** Which packages a bot has is nobody's business on the way: only https, but on this machine itself. */
const serverAt = (source: string): AdvisoryPlace => {
  if (!URL.canParse(source)) return { kind: 'refused', cause: 'not-https' };
  const { protocol, hostname, username } = new URL(source);
  const isHere = protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (username !== '' || (protocol !== 'https:' && !isHere)) return { kind: 'refused', cause: 'not-https' };
  return { kind: 'server', url: source.replace(/\/+$/, '') };
};

/** What a check is told of advisories; undefined when the policy names no source. Never throws. */
export const readAdvisories = async (
  loaded: Named,
  asked: () => readonly AskedVersion[],
  machine: AdvisoryMachine,
): Promise<AdvisoryState | undefined> => {
  const place = advisoryPlace(loaded);
  if (place === null) return undefined;
  if (place.kind === 'refused') return { state: 'missing', cause: place.cause };
  if (place.kind === 'files') return localAdvisories(place.path, machine.cache);
  const files = serverFiles(machine.cache, place.url);
  const wanted = asked();
  const failure = await refreshed(place.url, files, wanted, machine);
  const state = await cachedAdvisories(files, wanted, machine.now.toISOString());
  return state.state === 'missing' && failure !== null ? { state: 'missing', cause: failure } : state;
};

/** Why nothing new came; null when it did, or nobody was asked. What is kept goes on to count until it is too old. */
const refreshed = async (
  url: string,
  files: ReturnType<typeof serverFiles>,
  wanted: readonly AskedVersion[],
  { server, now, anew = false, signal }: AdvisoryMachine,
): Promise<string | null> => {
  if (server === undefined) return null;
  try {
    const fetching = { files, server: await server(url), now, anew };
    await fetchAdvisories(signal === undefined ? fetching : { ...fetching, signal }, wanted);
    return null;
  } catch (error) {
    return isFailure(error) ? String(error.data.cause ?? error.code) : error instanceof Error ? error.name : 'unknown';
  }
};
