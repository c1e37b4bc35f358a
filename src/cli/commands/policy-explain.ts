import {
  type Bot,
  type ConsultOptions,
  consultImport,
  consultRequirement,
  consultRule,
  Failure,
  type ImportAnswer,
  importNameOf,
  nearest,
  newestPython,
  type RequirementAnswer,
  type RuleAnswer,
  ruleIds,
} from '#core';
import { findBots, loadPolicy, readBot } from '#workspace';
import type { Command } from '../command.ts';
import { type Io, today } from '../io.ts';
import type { Options } from '../options.ts';
import { paintFor } from '../paint.ts';
import { answersText, inForceText } from '../policy/answers-text.ts';
import { policyFrom } from '../policy/from.ts';
import { answersJson, inForceJson } from '../policy/json.ts';
import { policyMessages as m } from '../policy/words.en.ts';
import { writerFor } from '../writers/index.ts';

export type Answer = ImportAnswer | RequirementAnswer | RuleAnswer;

/** Says what holds here for a rule, an import or a requirement; without a word, what policy is in force. */
export const policyExplain: Command = async ({ words, options, verb }, io) => {
  const loaded = await loadPolicy({
    ...(await policyFrom(options, io)),
    workspaceFolder: io.cwd,
    today: today(io),
  });
  const { policy, documents: layers, problems } = loaded;
  const writer = writerFor(options, io);
  const [word] = words;
  const paint = paintFor(io.color.out);
  const inForce = { policy, layers, sources: loaded.sources, today: today(io) };
  if (word === undefined) writer.told({ text: inForceText(inForce, io.cwd, paint), json: inForceJson(inForce) });
  else {
    const bot = await botHere(options, io);
    const python = bot?.python ?? newestPython;
    const o = { policy, layers, today: today(io), python, ...(bot !== null && { bot }) };
    const answers = answersTo(word, o, verb);
    writer.told({ text: answersText(answers, inForce, paint), json: answersJson(answers) });
  }
  writer.problems(problems);
  return problems.some(({ blocks }) => blocks) ? 2 : 0;
};

/** The bot of this folder, whose own modules and Python count; none elsewhere. */
const botHere = async ({ python }: Options, io: Io): Promise<Bot | null> => {
  const [found] = await findBots(io.cwd, 0);
  if (found === undefined && python === undefined) return null;
  const { bot } = await readBot(io.cwd, python === undefined ? {} : { python });
  return bot;
};

const moduleName = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*(\.\*)?$/u;

/** A word may be a rule, an import and a distribution; what it can be here is answered, the import first. */
const answersTo = (word: string, o: ConsultOptions, verb: string): readonly Answer[] => {
  if (ruleIds.includes(word)) return [consultRule(word, o.policy, o.layers)];
  const asImport = moduleName.test(word) ? consultImport(word, o) : null;
  const isKnownImport = asImport !== null && asImport.verdict.origin.origin !== 'unknown';
  if (isKnownImport) return [asImport];
  const asRequirement = consultRequirement(word, o);
  if (asRequirement !== null && importNameOf(asRequirement.verdict.requirement.name) !== null) return [asRequirement];
  const answers = [asImport, asRequirement].filter((answer) => answer !== null);
  const close = nearest(word, ruleIds);
  if (answers.length === 0 || close !== null) throw new Failure('usage', { cause: m.neither(word, close), verb });
  return answers;
};
