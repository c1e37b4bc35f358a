import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { casesBeside, Failure, policyBeside, policyRemarks, readCases, runCases } from '#core';
import type { Command } from '../command.ts';
import { type Io, today } from '../io.ts';
import { paintFor } from '../paint.ts';
import { policyIn, shownPath, tellErrors, textIn } from '../policy/file.ts';
import { casesJson } from '../policy/json.ts';
import { casesText } from '../policy/reports-text.ts';
import { policyMessages as m } from '../policy/words.en.ts';
import { writerFor } from '../writers/index.ts';

const standard = 'botyard.policy.test.yaml';

/** Runs the cases beside a policy: what it says of imports and requirements is what it should. Made for CI. */
export const policyTest: Command = async ({ words, options, verb }, io) => {
  const cases = await casesFile(words[0], io, verb);
  const text = await textIn(cases, 'cases-not-readable');
  const { document, problems } = readCases(text, shownPath(cases, io.cwd));
  if (document === null) return tellErrors(problems, options, io);
  const policy = await policyIn(
    options.policy === undefined
      ? resolve(dirname(cases), document.policy ?? policyBeside(cases))
      : resolve(io.cwd, options.policy),
    io.cwd,
  );
  if (policy.document === null) return tellErrors(policy.problems, options, io);
  const results = runCases(document.cases, policy.document, today(io));
  const remarks = policyRemarks(policy.text, { today: today(io), usage: null });
  const run = { cases, policy: policy.path, results, remarks };
  writerFor(options, io).told({ text: casesText(run, io.cwd, paintFor(io.color.out)), json: casesJson(run) });
  if (results.length === 0) return 2;
  return results.every(({ differences }) => differences.length === 0) ? 0 : 1;
};

/** The cases, also where the policy is named, or the folder that holds both. */
const casesFile = async (word: string | undefined, io: Io, verb: string): Promise<string> => {
  const path = resolve(io.cwd, word ?? standard);
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (isFolder) return resolve(path, standard);
  if (/\.test\.ya?ml$/i.test(path)) return path;
  if (/\.ya?ml$/i.test(path)) return casesBeside(path);
  throw new Failure('usage', { cause: m.noCasesFile(word ?? ''), verb });
};
