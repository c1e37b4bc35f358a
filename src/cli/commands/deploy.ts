import { applyDeploy, planDeploy } from '#lifecycle';
import { freshAdvisories } from '../advisories.ts';
import { botFolderFor } from '../bots.ts';
import type { Command } from '../command.ts';
import { confirmProtected } from '../confirm.ts';
import { today } from '../io.ts';
import { messages } from '../messages/index.ts';
import { freshPolicyFrom } from '../policy/from.ts';
import { connect, isProtected } from '../session.ts';
import { writerFor } from '../writers/index.ts';

export const deploy: Command = async ({ words, options, verb }, io) => {
  const folder = await botFolderFor(words[0], io, verb);
  const { client, target } = await connect(options, io, 'start');
  const writer = writerFor(options, io);
  const plan = await planDeploy({
    folder,
    client,
    today: today(io),
    advisories: freshAdvisories(io),
    signal: io.signal,
    update: options.update,
    ...(options.version !== undefined && { version: options.version }),
    policyFrom: await freshPolicyFrom(options, io),
    isProtected: isProtected(target),
    target,
  });
  if (plan.verdict !== 'pass') writer.refused(plan);
  writer.plan(plan, target);
  if (plan.verdict === 'pass') await confirmProtected({ target, verb, subject: plan.botId, yes: options.yes }, io);
  const onProgress = (step: keyof typeof messages.steps) => writer.step(messages.steps[step]);
  // A plan that did not pass is refused in there too: the gate is the lifecycle's, not this file's.
  const deployed = await applyDeploy(plan, client, { signal: io.signal, onProgress });
  writer.deployed(deployed, plan, target);
  return 0;
};
