import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy, foldersAddedBy } from '#core';
import { botImports } from '../src/core/distributions/index.ts';
import { dutyWords, fileDuties } from '../src/core/duties/index.ts';
import { once } from '../src/core/once.ts';
import { newScratch, readPython } from '../src/core/python/index.ts';
import { rules } from '../src/core/rules/index.ts';
import { usedImports } from '../src/core/rules/used-imports.ts';
import { wordsIn } from '../src/core/rules/words.ts';
import { temporaryFrame, temporaryPart, temporaryWords } from '../src/core/temporary/index.ts';
import { lineStarts } from '../src/core/text/lines.ts';

const T = join(homedir(), '.cache/botyard/bench/tree');
const paths = readdirSync(T, { recursive: true, encoding: 'utf8' })
  .filter((p) => p.endsWith('.py'))
  .sort();
const dec = new TextDecoder('utf-8');
const all = paths.map((p) => [p, dec.decode(readFileSync(join(T, p)))] as const).filter(([, t]) => t.length < 2e6);
const files = new Map(all.map(([p]) => [p, { unreadable: 'no-access' as const }])) as any;
const bot = { id: 'x', entry: 'x.py', python: { major: 3, minor: 13 }, files } as any;
const policy = defaultPolicy('sha256:') as any;
const imports = botImports(bot, policy, []);
const frame = temporaryFrame([...files.keys()], policy.temporary);
const scratch = newScratch();
const acc: Record<string, number> = {};
const n: Record<string, number> = {};
let calls = 0,
  callsMs = 0;
const asker: Record<string, number> = {};
let who = '';
const time = <T>(k: string, f: () => T): T => {
  who = k;
  const t = performance.now();
  const r = f();
  acc[k] = (acc[k] ?? 0) + performance.now() - t;
  return r;
};
for (let round = 0; round < 3; round++) {
  for (const k of Object.keys(acc)) delete acc[k];
  calls = 0;
  callsMs = 0;
  for (const k of Object.keys(asker)) delete asker[k];
  const t0 = performance.now();
  for (const [path, text] of all) {
    files.set(path, { text });
    const py = time('read', () => readPython(text, scratch));
    const desc = Object.getOwnPropertyDescriptor(py, 'calls')!;
    let got: any = null;
    Object.defineProperty(py, 'calls', {
      get() {
        if (got) return got;
        const t = performance.now();
        got = desc.get!.call(py);
        const d = performance.now() - t;
        callsMs += d;
        acc[who] = (acc[who] ?? 0) - d;
        calls++;
        asker[who] = (asker[who] ?? 0) + 1;
        return got;
      },
    });
    const words = time('words', () => wordsIn(text));
    const input = { bot, file: { path, text, python: py, words }, policy, imports } as any;
    for (const r of rules) {
      const f = r.speaks && !words.hasAny(r.speaks) ? [] : time(r.id, () => r.check(input));
      n[r.id] = (n[r.id] ?? 0) + f.length;
    }
    const lines = once(() => lineStarts(text));
    time('used', () => usedImports(input.file, imports, lines));
    time('duties', () => (words.hasAny(dutyWords) ? fileDuties(path, py, lines) : null));
    time('temporary', () => temporaryPart(path, py, frame, lines, words.hasAny(temporaryWords)));
    files.set(path, { unreadable: 'no-access' });
  }
  console.log((performance.now() - t0).toFixed(0), 'calls', calls, callsMs.toFixed(0), JSON.stringify(asker));
  console.log(
    Object.entries(acc)
      .sort((a, b) => b[1] - a[1])
      .map(([k, v]) => `${k} ${v.toFixed(0)}${n[k] ? '/' + n[k] : ''}`)
      .join('  '),
  );
}
