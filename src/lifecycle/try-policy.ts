import {
  check,
  type DataHandling,
  handlingOf,
  layerPolicy,
  type Policy,
  type PolicyDocument,
  type PolicyLayers,
  type Trial,
  trialOf,
} from '#core';
import { knownWaivers, loadPolicy, type PolicyPlaces, readBot } from '#workspace';
import { withProblems } from './with-problems.ts';

export interface TryOptions {
  /** A bot folder, any other folder, or a lone Python file. */
  readonly folder: string;
  /** The policy to be tried. */
  readonly document: PolicyDocument;
  /** Where the policy in force comes from. */
  readonly places: PolicyPlaces;
  /** ISO date. */
  readonly today: string;
  readonly python?: string;
}

export interface TriedBot {
  readonly folder: string;
  readonly bot: string;
  /** The layer whose place the new policy takes. */
  readonly replaces: 'organisation' | 'workspace';
  readonly before: Policy;
  readonly after: Policy;
  readonly trial: Trial;
  /** How the data that the bot declares is handled. */
  readonly data: { readonly before: DataHandling; readonly after: DataHandling };
}

/**
 * Judges a bot by the policy in force and by one in which a new document takes the place of the organisation's - or, where
 * only the workspace has a policy, of that. Advisories are left out: a policy is tried on what is here.
 */
export const tryPolicy = async (o: TryOptions): Promise<TriedBot> => {
  const { folder, bot } = await readBot(o.folder, o.python === undefined ? {} : { python: o.python });
  const { policy: before, problems, documents } = await loadPolicy({ ...o.places, workspaceFolder: folder });
  const replaces = placeOf(documents);
  const after = layerPolicy({ ...documents, [replaces]: o.document }, before.digest);
  const judged = (policy: Policy) =>
    check(bot, { ...policy, advisories: null }, { today: o.today, waivers: knownWaivers(bot, policy) });
  const trial = trialOf(withProblems(judged(before), problems), judged(after));
  const data = { before: handlingOf(bot, before), after: handlingOf(bot, after) };
  return { folder, bot: bot.id, replaces, before, after, trial, data };
};

const placeOf = ({ organisation, workspace }: PolicyLayers): TriedBot['replaces'] =>
  organisation === undefined && workspace !== undefined ? 'workspace' : 'organisation';
