import { check, problemText } from '#core';
import {
  BOT_OF,
  type BotOfParams,
  type BotStatus,
  CHECK_BOT,
  type CheckBotParams,
  type CheckedInEditor,
} from '#protocol';
import type { KnownBot } from '../bots.ts';
import { pathOf, uriOf } from '../documents.ts';
import type { Server } from '../server.ts';

const statusOf = (known: KnownBot): BotStatus => ({
  id: known.bot.id,
  folderUri: uriOf(known.folder),
  policy: { name: known.policy.name, level: known.policy.level },
  policyProblems: known.policyProblems.map(({ path, line, data }) => ({ path, line, cause: String(data.cause ?? '') })),
  policyFiles: known.policyFiles,
});

const checked = (server: Server, known: KnownBot): CheckedInEditor => {
  const open = server.asOpen(known);
  const result = check(open.bot, open.policy, { today: server.today() });
  const problems = [...result.problems, ...known.policyProblems];
  const blocked = result.verdict === 'pass' && known.policyProblems.some(({ blocks }) => blocks);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of result.findings) counts[severity]++;
  return {
    id: known.bot.id,
    verdict: blocked ? 'unknown' : result.verdict,
    policy: known.policy.name,
    counts,
    problems: problems.map((problem) => ({
      path: problem.path,
      line: problem.line,
      message: problemText(problem, server.settings().language),
    })),
  };
};

/** What the policy status item and *Check Bot* ask for. */
export const registerBotStatus = (server: Server): void => {
  server.connection.onRequest(BOT_OF, async ({ uri }: BotOfParams): Promise<BotStatus | null> => {
    const path = pathOf(uri);
    const known = path ? await server.bots.at(path) : null;
    return known ? statusOf(known) : null;
  });
  server.connection.onRequest(CHECK_BOT, async ({ folderUri }: CheckBotParams): Promise<CheckedInEditor | null> => {
    const path = pathOf(folderUri);
    const known = path ? await server.bots.at(path) : null;
    return known ? checked(server, known) : null;
  });
};
