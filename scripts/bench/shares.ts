import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bot, type BotFile, defaultPolicy } from '#core';
import { botImports } from '../../src/core/distributions/index.ts';
import { newScratch, readPython } from '../../src/core/python/index.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { RuleInput } from '../../src/core/rules/rule.ts';
import { wordsIn } from '../../src/core/rules/words.ts';
import { temporaryFrame, temporaryPart, temporaryWords } from '../../src/core/temporary/index.ts';
import { lineStarts } from '../../src/core/text/lines.ts';

/** What a part of the judgement takes, in milliseconds over the whole tree, in one thread that is warm. */
export interface Share {
  readonly of: string;
  readonly milliseconds: number;
}

/** The longest first. What several rules share (calls, strings) counts for the first that asks. */
export const sharesOn = (tree: string): readonly Share[] => {
  const texts = textsOf(tree);
  judged(texts);
  const times = judged(texts);
  return [...times].map(([of, milliseconds]) => ({ of, milliseconds })).sort((a, b) => b.milliseconds - a.milliseconds);
};

const textsOf = (tree: string): ReadonlyMap<string, string> => {
  const paths = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.py'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(tree, path), 'utf8')]));
};

const judged = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  const timed = <T>(of: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    times.set(of, (times.get(of) ?? 0) + performance.now() - start);
    return result;
  };
  const files = new Map<string, BotFile>([...texts.keys()].map((path) => [path, { unreadable: 'no-access' }]));
  const bot: Bot = { id: 'bench', entry: 'bot.py', python: { major: 3, minor: 13 }, files };
  const policy = defaultPolicy('sha256:0');
  const imports = botImports(bot, policy, []);
  const frame = temporaryFrame([...files.keys()], policy.temporary);
  const scratch = newScratch();
  for (const [path, text] of texts) {
    const python = timed('(reading Python)', () => readPython(text, scratch));
    const words = wordsIn(text);
    timed('(words of all rules)', () => words.hasAny(temporaryWords));
    const input: RuleInput = { bot, file: { path, text, python, words }, policy, imports };
    for (const rule of rules)
      if (rule.speaks === undefined || words.hasAny(rule.speaks)) timed(rule.id, () => rule.check(input));
    const lines = () => lineStarts(text);
    timed('temp-file-not-deleted', () => temporaryPart(path, python, frame, lines, words.hasAny(temporaryWords)));
  }
  return times;
};
