import { Failure } from '#core';
import type { Command } from '../command.ts';
import { forgetTarget, readTargets } from '../config.ts';
import { say } from '../io.ts';
import { messages } from '../messages/index.ts';
import { LOCAL } from '../session.ts';

export const logout: Command = async ({ words }, io) => {
  const { default: inUse, targets } = await readTargets(io);
  const name = words[0] ?? inUse;
  if (name === null) {
    say(io, messages.notSignedInAnywhere);
    return 0;
  }
  if (!targets.some((target) => target.name === name)) {
    throw new Failure('target-unknown', { target: name, known: targets.map((target) => target.name) });
  }
  await forgetTarget(io, name);
  const next = inUse === name ? null : inUse;
  say(io, messages.signedOut(name, next ?? LOCAL));
  return 0;
};
