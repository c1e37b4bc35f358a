import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '#core';

export interface ServeOptions {
  readonly data: string;
  /** A free one, preferably the last one, when not given. */
  readonly port: number | null;
  readonly policyFile: string | null;
  /** Where its policy is fetched from by others. */
  readonly policySource: string | null;
  /** The public key that its policy must be signed with. */
  readonly policyKey: string | null;
  /** The interpreter its runner makes environments with; else the one that is found. */
  readonly python: string | null;
  /** Ends by itself after so long without a task, a call or a reader. */
  readonly idleExitS: number | null;
}

/** `serve --data DIR [--port N] [--policy FILE | --policy-source SOURCE --policy-key KEY] [--python FILE] [--idle-exit-s N]` */
export const serveOptions = (args: readonly string[]): ServeOptions => {
  const { values } = parsed(args);
  if (!values.data) throw new Failure('usage', { cause: '--data DIR is missing.', verb: 'orchestrator' });
  return {
    data: resolve(values.data),
    port: numberOf('--port', values.port, 65_535),
    policyFile: values.policy === undefined ? null : resolve(values.policy),
    policySource: values['policy-source'] ?? null,
    policyKey: values['policy-key'] ?? null,
    python: values.python === undefined ? null : resolve(values.python),
    idleExitS: numberOf('--idle-exit-s', values['idle-exit-s'], 1_000_000),
  };
};

const parsed = (args: readonly string[]) => {
  const text = { type: 'string' } as const;
  const options = {
    data: text,
    port: text,
    policy: text,
    'policy-source': text,
    'policy-key': text,
    python: text,
    'idle-exit-s': text,
  };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false });
  } catch (error) {
    throw new Failure('usage', { cause: (error as Error).message, verb: 'orchestrator' });
  }
};

const numberOf = (name: string, text: string | undefined, most: number): number | null => {
  if (text === undefined) return null;
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw new Failure('usage', { cause: `${name} is a whole number up to ${most}.`, verb: 'orchestrator' });
};
