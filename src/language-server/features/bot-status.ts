import {
  advisoriesJson,
  advisoryProblems,
  causeText,
  check,
  isExcused,
  type Language,
  lifeProblems,
  loweredIn,
  nearestEnd,
  type Problem,
  problemText,
} from '#core';
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
import { nearIn } from './waivers.ts';

/** Facts of a cause stand alone where a cause is all there is; else the sentence is what people need. */
const causeOf = (problem: Problem, language: Language): string =>
  problem.code === 'policy-invalid' || problem.code === 'policy-unreadable'
    ? causeText(problem.data.cause, language)
    : problemText(problem, language);

const standingOf = (
  { standings, policyProblems }: KnownBot,
  today: string,
  language: Language,
): Pick<BotStatus, 'standing'> => {
  const [first] = standings;
  const end = nearestEnd(standings, today);
  if (first === undefined || end === null) return {};
  const notices = policyProblems.filter(({ blocks }) => !blocks).map((problem) => problemText(problem, language));
  return { standing: { layer: first.layer, path: first.path, fetched: first.fetched, life: end.life, notices } };
};

const statusOf = (known: KnownBot, server: Server): BotStatus => ({
  id: known.bot.id,
  folderUri: uriOf(known.folder),
  policy: { name: known.policy.name, level: known.policy.level },
  policyProblems: known.policyProblems
    .filter(({ blocks }) => blocks)
    .map((problem) => ({
      path: problem.path,
      line: problem.line,
      cause: causeOf(problem, server.settings().language),
    })),
  policyFiles: known.policyFiles,
  ...standingOf(known, server.today(), server.settings().language),
  ...waiversNear(server, known),
  ...lowered(server, known),
  ...(known.policy.course !== null && { course: known.policy.course }),
  ...advisoriesOf(known, server.today(), server.settings().language),
});

const waiversNear = (server: Server, known: KnownBot): Pick<BotStatus, 'waiversNear'> => {
  const { length } = nearIn(server, known);
  return length === 0 ? {} : { waiversNear: length };
};

/** Nothing is judged for it where nobody wants anything to look otherwise. */
const lowered = (server: Server, known: KnownBot): Pick<BotStatus, 'lowered'> => {
  const view = server.settings().viewSeverity;
  if (Object.keys(view).length === 0) return {};
  const open = server.asOpen(known);
  const advisories = known.advisories.now();
  const context = { ...server.context(open), ...(advisories && { advisories }) };
  const found = loweredIn(check(open.bot, open.policy, context).findings, view);
  return found.findings === 0 ? {} : { lowered: found };
};

const advisoriesOf = (
  { bot, policy, advisories }: KnownBot,
  today: string,
  language: Language,
): Pick<BotStatus, 'advisories'> => {
  const state = advisories.now();
  const isReading = policy.advisories !== null && state === undefined;
  if (isReading) return {};
  const question = { wanted: policy.advisories, state: state ?? null, today, path: bot.entry };
  const held = advisoryProblems(question).find(({ blocks }) => blocks);
  const json = advisoriesJson({ policy, ...(state && { advisories: state }) });
  return { advisories: { ...json, holdsBack: held === undefined ? null : problemText(held, language) } };
};

const checked = async (server: Server, known: KnownBot): Promise<CheckedInEditor> => {
  const open = server.asOpen(known);
  const advisories = await known.advisories.ready();
  const result = check(open.bot, open.policy, { ...server.context(open), ...(advisories && { advisories }) });
  const ofPolicy = [...known.policyProblems, ...lifeProblems(known.standings, server.today())];
  const problems = [...result.problems, ...ofPolicy];
  const blocked = result.verdict === 'pass' && ofPolicy.some(({ blocks }) => blocks);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of result.findings) if (!isExcused(finding)) counts[finding.severity]++;
  return {
    id: known.bot.id,
    verdict: blocked ? 'unknown' : result.verdict,
    policy: known.policy.name,
    counts,
    lowered: loweredIn(result.findings, server.settings().viewSeverity),
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
    // A sample is no bot: nothing of it is run or deployed.
    return known && !known.isPractice ? statusOf(known, server) : null;
  });
  server.connection.onRequest(CHECK_BOT, async ({ folderUri }: CheckBotParams): Promise<CheckedInEditor | null> => {
    const path = pathOf(folderUri);
    const known = path ? await server.bots.at(path) : null;
    return known ? checked(server, known) : null;
  });
};
