import { basename, dirname, relative, resolve } from 'node:path';
import { Failure } from '#core';
import { createBot } from '#lifecycle';
import type { Command } from '../command.ts';
import { writerFor } from '../writers/index.ts';

const DEFAULT_TEMPLATE = 'data-bot';

export const newBot: Command = async ({ words, options, verb }, io) => {
  const [first, second] = words;
  if (second !== undefined && options.template !== undefined) {
    throw new Failure('usage', { cause: 'The template is named twice.', verb });
  }
  const path = resolve(io.cwd, second ?? first ?? '');
  const template = options.template ?? (second === undefined ? DEFAULT_TEMPLATE : (first ?? DEFAULT_TEMPLATE));
  const created = await createBot({ template, name: basename(path), parent: dirname(path) });
  writerFor(options, io).created({ ...created, template, shown: relative(io.cwd, created.folder) || '.' });
  return 0;
};
