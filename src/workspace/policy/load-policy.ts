import { resolve } from 'node:path';
import {
  layerPolicy,
  lifeProblems,
  type Policy,
  type PolicyDocument,
  type PolicyLayer,
  type PolicyLayers,
  type PolicyOrigin,
  type PolicyStanding,
  type Problem,
  readPolicyDocument,
} from '#core';
import { canonicalJson, sha256 } from './canonical.ts';
import type { PolicyMachine } from './machine.ts';
import { namedFile } from './named-file.ts';
import { fetchedPolicy } from './organisation.ts';
import { readPolicyText, unreadable } from './read-text.ts';
import { type SystemPolicy, systemPolicy } from './system.ts';
import { workspacePolicy } from './workspace-policy.ts';

export interface PolicyPlaces {
  /** Named by the caller (`--policy`, a machine-scoped setting), never by the workspace. */
  readonly organisationFile?: string | undefined;
  /** The public key that {@link organisationFile} must be signed with; a key that the system names goes before it. */
  readonly organisationKey?: string | undefined;
  /** The organisation's signed policy as a machine-scoped setting names it; the system's file goes before it. */
  readonly origin?: PolicyOrigin | undefined;
  /** Where this machine keeps what it says and what was fetched; without it neither is asked. */
  readonly machine?: PolicyMachine | undefined;
  /** The target's own policy, as it came from there. */
  readonly targetText?: string | undefined;
  /** The bot's folder; its policy can only tighten. */
  readonly workspaceFolder?: string | undefined;
  /** ISO date; with it, what there is to say of the policy's end is among the problems. */
  readonly today?: string | undefined;
  /** False: nothing new would come to where it matters, and a policy at its end blocks nothing. */
  readonly isProtected?: boolean | undefined;
}

/** Where the policy above the workspace's own comes from: what a face knows of its machine, handed through as it is. */
export type PolicyFrom = Pick<PolicyPlaces, 'machine' | 'origin' | 'organisationFile' | 'organisationKey'>;

export type { PolicyLayer } from '#core';

export interface LoadedPolicy {
  readonly policy: Policy;
  /** With a blocking one the policy in force is not known, or is over, and nothing may be called checked. */
  readonly problems: Problem[];
  readonly sources: { layer: PolicyLayer; path: string }[];
  /** Each layer as it was read: to say which of them decided. */
  readonly documents: PolicyLayers;
  /** From when to when each of them holds. */
  readonly standings: readonly PolicyStanding[];
  /** Where the organisation's policy is fetched from, if from anywhere. */
  readonly origin: PolicyOrigin | null;
}

/** One layer, read. */
interface Layer {
  readonly layer: PolicyLayer;
  readonly path: string;
  readonly document: PolicyDocument | null;
  readonly problems: readonly Problem[];
  readonly fetched: string | null;
}

/**
 * The policy in force, from all layers that are there. A layer that was named and cannot be read, or has errors, is a
 * blocking problem: never a silent step back to a weaker policy. Reads files only; nothing is fetched here.
 */
export const loadPolicy = async (places: PolicyPlaces): Promise<LoadedPolicy> => {
  const system = places.machine ? await systemPolicy(places.machine) : null;
  const layers = await layersAt(places, system);
  const documents: Partial<Record<PolicyLayer, PolicyDocument>> = {};
  const standings: PolicyStanding[] = [];
  for (const { layer, path, document, fetched } of layers) {
    if (document === null) continue;
    documents[layer] = document;
    standings.push({ layer, path, document, fetched });
  }
  const problems = layers.flatMap((layer) => layer.problems);
  if (places.today !== undefined) problems.push(...lifeProblems(standings, places.today, places.isProtected ?? true));
  return {
    policy: withDigest(documents),
    problems,
    sources: layers.map(({ layer, path }) => ({ layer, path })),
    documents,
    standings,
    origin: originOf(places, system),
  };
};

/** Where the organisation's policy is fetched from: the system's word, else the setting's; nowhere when a file was named. */
const originOf = (places: PolicyPlaces, system: SystemPolicy | null): PolicyOrigin | null =>
  places.organisationFile !== undefined ? null : (system?.origin ?? places.origin ?? null);

const withDigest = (documents: Partial<Record<PolicyLayer, PolicyDocument>>): Policy => {
  const { digest: _, contact, requests, course, ...content } = layerPolicy(documents, 'sha256:');
  return { ...content, contact, requests, course, digest: sha256(canonicalJson(content)) };
};

const layersAt = async (places: PolicyPlaces, system: SystemPolicy | null): Promise<readonly Layer[]> => {
  const layers: Layer[] = [];
  if (system !== null) {
    const { path, document, problems } = system;
    layers.push({ layer: 'system', path, document, problems, fetched: null });
  }
  layers.push(...(await organisationLayer(places, system)));
  if (places.targetText !== undefined) {
    layers.push({ layer: 'target', path: 'target', ...readPolicyDocument(places.targetText, 'target'), fetched: null });
  }
  layers.push(...(await workspaceLayer(places)));
  return layers;
};

const organisationLayer = async (places: PolicyPlaces, system: SystemPolicy | null): Promise<readonly Layer[]> => {
  const { organisationFile: path, machine } = places;
  if (path !== undefined) {
    const key = { systemOrigin: system?.origin ?? null, publicKey: places.organisationKey };
    return [{ layer: 'organisation', path, ...(await namedFile(path, key, machine)) }];
  }
  const origin = originOf(places, system);
  if (origin === null || machine === undefined) return [];
  return [{ layer: 'organisation', path: origin.source, ...(await fetchedPolicy(machine, origin)) }];
};

const workspaceLayer = async ({ workspaceFolder, organisationFile }: PolicyPlaces): Promise<readonly Layer[]> => {
  const path = workspaceFolder === undefined ? null : await workspacePolicy(workspaceFolder);
  if (path === null) return [];
  const read = await readPolicyText(path);
  if (!('text' in read)) {
    return [{ layer: 'workspace', path, document: null, problems: [unreadable(path, read.cause)], fetched: null }];
  }
  // The organisation's own file stays that, also where it happens to lie beside a bot.
  const rank = path === resolve(organisationFile ?? '') ? 'upper' : 'workspace';
  return [{ layer: 'workspace', path, ...readPolicyDocument(read.text, path, rank), fetched: null }];
};
