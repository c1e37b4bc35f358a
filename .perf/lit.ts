import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { newScratch, readPython } from '../src/core/python/index.ts';
import { secretsInCalls } from '../src/core/rules/secret-literal/in-calls.ts';
import { secretsCompared } from '../src/core/rules/secret-literal/in-comparisons.ts';
import { secretsInStatements } from '../src/core/rules/secret-literal/in-statements.ts';
import { scoreOf } from '../src/core/rules/secret-literal/score.ts';
import { wordsIn } from '../src/core/rules/words.ts';

const T = join(homedir(), '.cache/botyard/bench/tree');
const paths = readdirSync(T, { recursive: true, encoding: 'utf8' })
  .filter((p) => p.endsWith('.py'))
  .sort();
const dec = new TextDecoder('utf-8');
const all = paths.map((p) => [p, dec.decode(readFileSync(join(T, p)))] as const).filter(([, t]) => t.length < 2e6);
const scratch = newScratch();
const acc: Record<string, number> = {};
const time = <T>(k: string, f: () => T): T => {
  const t = performance.now();
  const r = f();
  acc[k] = (acc[k] ?? 0) + performance.now() - t;
  return r;
};
for (let round = 0; round < 3; round++) {
  for (const k of Object.keys(acc)) delete acc[k];
  let n = 0,
    m = 0;
  for (const [p, text] of all) {
    const py = readPython(text, scratch);
    const words = wordsIn(text);
    time('calls', () => secretsInCalls(py, words));
    time('statements', () => secretsInStatements(py, words));
    time('compared', () => secretsCompared(text, py));
    n += py.strings.length;
    time('score', () => {
      for (const f of py.strings) if (scoreOf(f, p)) m++;
    });
  }
  console.log(n, m, JSON.stringify(acc));
}
