import { releaseVersion } from '#lifecycle';
import { botIdFor } from '../bots.ts';
import type { Command } from '../command.ts';
import { confirmProtected } from '../confirm.ts';
import { today } from '../io.ts';
import { freshPolicyFrom } from '../policy/from.ts';
import { connect, isProtected } from '../session.ts';
import { writerFor } from '../writers/index.ts';

export const release: Command = async ({ words, options, verb }, io) => {
  const botId = await botIdFor(words[0], io, verb);
  const { client, target } = await connect(options, io, 'start');
  await confirmProtected({ target, verb, subject: botId, yes: options.yes }, io);
  const released = await releaseVersion({
    client,
    botId,
    signal: io.signal,
    policy: { policyFrom: await freshPolicyFrom(options, io), today: today(io), isProtected: isProtected(target) },
    ...(options.version !== undefined && { version: options.version }),
  });
  writerFor(options, io).released({ botId, version: released.version, target });
  return 0;
};
