import { relative, resolve } from 'node:path';
import { Failure } from '#core';
import { signWaivers } from '#lifecycle';
import { botFolderFor } from '../bots.ts';
import type { Command } from '../command.ts';
import { say, today } from '../io.ts';
import { messages as m } from '../messages/index.ts';
import { freshPolicyFrom } from '../policy/from.ts';
import { privateKeyIn } from '../private-key.ts';
import { writerFor } from '../writers/index.ts';

/** Approves what a bot asks to be excused. Exit: 0 all of it, 1 some was left out. */
export const waiversSign: Command = async ({ words, options, verb }, io) => {
  if (options.keyFiles.length === 0) throw new Failure('usage', { cause: m.signNeedsKey, verb });
  const folder = await botFolderFor(words[0], io, verb);
  const keys = await Promise.all(options.keyFiles.map((file) => privateKeyIn(resolve(io.cwd, file))));
  const policyFrom = await freshPolicyFrom(options, io);
  const python = options.python === undefined ? {} : { python: options.python };
  const { only } = options;
  const { envelopes, signed, skipped } = await signWaivers({
    folder,
    today: today(io),
    policyFrom,
    keys,
    only,
    ...python,
  });
  const shown = envelopes.map((path) => relative(io.cwd, path));
  writerFor(options, io).told({
    text: m.waivers.signed(signed.length, shown),
    json: { folder, envelopes, signed, skipped, keyIds: keys.map(({ id }) => id) },
  });
  for (const { waiver, cause } of skipped) say(io, m.waivers.skipped(waiver.rule, waiver.fingerprint, cause));
  return skipped.length > 0 ? 1 : 0;
};
