import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Failure, policyStart } from '#core';
import type { Command } from '../command.ts';
import { say } from '../io.ts';
import { nameOfFolder } from '../policy/file.ts';
import { policyMessages as m } from '../policy/words.en.ts';
import { writerFor } from '../writers/index.ts';

/** Writes a first policy, with a comment on each key. A file that is there is never touched. */
export const policyInit: Command = async ({ words, options }, io) => {
  const path = resolve(io.cwd, words[0] ?? 'botyard.policy.yaml');
  const name = nameOfFolder(path);
  await written(path, policyStart(/^[A-Za-z][\w.-]*$/.test(name) ? name : JSON.stringify(name)));
  const shown = words[0] ?? 'botyard.policy.yaml';
  writerFor(options, io).told({ text: m.made(shown), json: { path } });
  if (options.format === 'text') say(io, m.afterMade(shown));
  return 0;
};

const written = async (path: string, text: string): Promise<void> => {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Failure('policy-exists', { path });
    throw new Failure('folder-not-writable', { folder: dirname(path), cause: code ?? 'not writable' });
  }
};
