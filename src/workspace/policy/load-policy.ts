import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  layerPolicy,
  type Policy,
  type PolicyDocument,
  type PolicyLayers,
  type Problem,
  readPolicyDocument,
} from '#core';
import { readRegularFile } from '../files/read-file.ts';
import { canonicalJson, sha256 } from './canonical.ts';

export interface PolicyPlaces {
  /** Named by the caller (`--policy`, a machine-scoped setting), never by the workspace. */
  readonly organisationFile?: string | undefined;
  /** The target's own policy, as it came from there. */
  readonly targetText?: string | undefined;
  /** The bot's folder; its policy can only tighten. */
  readonly workspaceFolder?: string | undefined;
}

export type PolicyLayer = 'organisation' | 'target' | 'workspace';

export interface LoadedPolicy {
  readonly policy: Policy;
  /** Not empty: the policy in force is not known, and nothing may be called checked. */
  readonly problems: Problem[];
  readonly sources: { layer: PolicyLayer; path: string }[];
  /** Each layer as it was read: to say which of them decided. */
  readonly documents: PolicyLayers;
}

interface Layer {
  readonly layer: PolicyLayer;
  readonly path: string;
  readonly text: string | null;
  readonly cause: string;
}

const policyName = 'botyard.policy.yaml';
const policyLimit = 1024 * 1024;

/**
 * The policy in force, from all layers that are there. A layer that was named and cannot be read, or has errors, is a
 * blocking problem: never a silent step back to a weaker policy.
 */
export const loadPolicy = async (places: PolicyPlaces): Promise<LoadedPolicy> => {
  const problems: Problem[] = [];
  const documents: Partial<Record<PolicyLayer, PolicyDocument>> = {};
  const layers = await layersAt(places);
  for (const layer of layers) {
    if (layer.text === null) {
      problems.push(unreadable(layer));
      continue;
    }
    // The organisation's own file stays that, also where it happens to lie beside a bot.
    const isLower = layer.layer === 'workspace' && layer.path !== resolve(places.organisationFile ?? '');
    const read = readPolicyDocument(layer.text, layer.path, isLower ? 'workspace' : 'upper');
    problems.push(...read.problems);
    if (read.document !== null) documents[layer.layer] = read.document;
  }
  const sources = layers.map(({ layer, path }) => ({ layer, path }));
  return { policy: withDigest(documents), problems, sources, documents };
};

const withDigest = (documents: Partial<Record<PolicyLayer, PolicyDocument>>): Policy => {
  const { digest: _, contact, requests, ...content } = layerPolicy(documents, 'sha256:');
  return { ...content, contact, requests, digest: sha256(canonicalJson(content)) };
};

const layersAt = async (places: PolicyPlaces): Promise<readonly Layer[]> => {
  const layers: Layer[] = [];
  if (places.organisationFile !== undefined) layers.push(await readLayer('organisation', places.organisationFile));
  if (places.targetText !== undefined) {
    layers.push({ layer: 'target', path: 'target', text: places.targetText, cause: '' });
  }
  for (const folder of await foldersFrom(places)) {
    const layer = await readLayer('workspace', join(folder, policyName));
    if (layer.text === null && layer.cause === 'ENOENT') continue;
    layers.push(layer);
    break;
  }
  return layers;
};

const readLayer = async (layer: PolicyLayer, path: string): Promise<Layer> => {
  const read = await readRegularFile(path, policyLimit);
  if (!('bytes' in read)) return { layer, path, text: null, cause: read.cause };
  try {
    return { layer, path, text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes), cause: '' };
  } catch {
    return { layer, path, text: null, cause: 'not UTF-8' };
  }
};

/**
 * Where the workspace's policy may stand, nearest first: the bot's folder and two above, as a bot lies at most two folders
 * below its workspace, but never above a repository's top. Which folder an editor has open must not move a verdict.
 */
const foldersFrom = async ({ workspaceFolder }: PolicyPlaces): Promise<readonly string[]> => {
  if (workspaceFolder === undefined) return [];
  const first = resolve(workspaceFolder);
  const folders = [...new Set([first, dirname(first), dirname(dirname(first))])];
  for (const [index, folder] of folders.entries()) {
    if (await exists(join(folder, '.git'))) return folders.slice(0, index + 1);
  }
  return folders;
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const unreadable = ({ path, cause }: Layer): Problem => ({
  code: 'policy-unreadable',
  path,
  line: 1,
  column: 1,
  data: { cause },
  blocks: true,
});
