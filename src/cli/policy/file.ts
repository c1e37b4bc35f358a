import { dirname, relative } from 'node:path';
import { Failure, type PolicyDocument, type Problem, problemText, readPolicyDocument } from '#core';
import { readPolicyText } from '#workspace';
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';
import { writerFor } from '../writers/index.ts';

export interface PolicyFile {
  readonly path: string;
  readonly text: string;
  readonly document: PolicyDocument | null;
  /** Every error in it. */
  readonly problems: readonly Problem[];
}

/** A policy file that a person names. */
export const policyIn = async (path: string, cwd: string): Promise<PolicyFile> => {
  const text = await textIn(path, 'policy-not-readable');
  return { path, text, ...readPolicyDocument(text, shownPath(path, cwd)) };
};

/** A file that may be missing, huge or no text: each is a failure with a sentence. */
export const textIn = async (path: string, code: 'policy-not-readable' | 'cases-not-readable'): Promise<string> => {
  const read = await readPolicyText(path);
  if ('text' in read) return read.text;
  throw new Failure(code, { path, cause: read.cause });
};

/** A path as it is typed from here. */
export const shownPath = (path: string, cwd: string): string => {
  const way = relative(cwd, path);
  return way === '' || way.startsWith('..') ? path : way;
};

/** Errors in a file that a verb was given: for people on stderr, for programs as the answer. Nothing could be told. */
export const tellErrors = (problems: readonly Problem[], options: Options, io: Io): 2 => {
  const writer = writerFor(options, io);
  if (options.format === 'json') writer.told({ text: '', json: { problems: problems.map(problemJson) } });
  else writer.problems(problems);
  return 2;
};

const problemJson = ({ path, line, column, code, data }: Problem): object => ({
  path,
  line,
  column,
  code,
  message: problemText({ code, data }),
});

/** The name of a folder as the name of what is in it. */
export const nameOfFolder = (path: string): string => dirname(path).split(/[\\/]/).filter(Boolean).at(-1) ?? 'policy';
