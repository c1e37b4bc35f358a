import { dirname } from 'node:path';
import { Failure, type PolicyDocument, type Problem, readPolicyDocument } from '#core';
import { readPolicyText } from '#workspace';

export interface PolicyFile {
  readonly path: string;
  readonly text: string;
  readonly document: PolicyDocument | null;
  /** Every error in it. */
  readonly problems: readonly Problem[];
}

/** A policy file that a person names. */
export const policyIn = async (path: string): Promise<PolicyFile> => {
  const text = await textIn(path);
  return { path, text, ...readPolicyDocument(text, path) };
};

/** A file that may be missing, huge or no text: each is a failure with a sentence. */
export const textIn = async (path: string): Promise<string> => {
  const read = await readPolicyText(path);
  if ('text' in read) return read.text;
  throw new Failure('policy-not-readable', { path, cause: read.cause });
};

/** The name of a folder as the name of what is in it. */
export const nameOfFolder = (path: string): string => dirname(path).split(/[\\/]/).filter(Boolean).at(-1) ?? 'policy';
