import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy, fileCheckOf, foldersAddedBy, readPython } from '#core';
import { encodingProblem } from '../src/core/python/encoding.ts';
import { conditionsOf } from '../src/core/python/how.ts';
import { itemsOf } from '../src/core/python/imports.ts';
import { lex } from '../src/core/python/lexer/lexer.ts';
import { statementsOf } from '../src/core/python/statements.ts';
import { stringsOf } from '../src/core/python/strings.ts';
import { treeOf } from '../src/core/python/tree/tree.ts';
import { bindingsOf, usesOf } from '../src/core/python/uses.ts';

const T = join(homedir(), '.cache/botyard/bench/tree');
const paths = readdirSync(T, { recursive: true, encoding: 'utf8' })
  .filter((p) => p.endsWith('.py'))
  .sort();
const dec = new TextDecoder('utf-8');
const all = paths.map((p) => [p, dec.decode(readFileSync(join(T, p)))] as const).filter(([, t]) => t.length < 2e6);
const acc: Record<string, number> = {};
const time = <T>(n: string, f: () => T): T => {
  const t = performance.now();
  const r = f();
  acc[n] = (acc[n] ?? 0) + performance.now() - t;
  return r;
};
const files = new Map(all.map(([p]) => [p, { unreadable: 'no-access' as const }])) as any;
const check = fileCheckOf(
  { id: 'x', entry: 'x.py', python: { major: 3, minor: 13 }, files },
  defaultPolicy('sha256:'),
  { today: '2026-11-22' },
  [],
);
for (let round = 0; round < 3; round++) {
  for (const k of Object.keys(acc)) delete acc[k];
  const t0 = performance.now();
  for (const [p, text] of all) {
    const { code, problems } = time('lex', () => lex(text));
    const statements = time('statements', () => statementsOf(code));
    const tree = time('tree', () => treeOf(code, statements, problems));
    const items = time('items', () => itemsOf(code, statements));
    time('encoding', () => encodingProblem(text));
    const howOf = time('how', () => conditionsOf(code, items, statements));
    const b = time('bindings', () => bindingsOf(items, howOf));
    time('uses', () => usesOf({ code, statements, tree, items } as never, b, () => []));
    time('strings', () => stringsOf(code, statements));
  }
  console.log(
    (performance.now() - t0).toFixed(0),
    Object.entries(acc)
      .map(([k, v]) => `${k} ${v.toFixed(0)}`)
      .join('  '),
  );
}
for (let round = 0; round < 2; round++) {
  let t = performance.now();
  for (const [, text] of all) readPython(text);
  console.log('readPython', performance.now() - t);
  t = performance.now();
  for (const [p, text] of all) {
    files.set(p, { text });
    check(p);
    files.set(p, { unreadable: 'no-access' });
  }
  console.log('check', performance.now() - t);
  t = performance.now();
  for (const [, text] of all) foldersAddedBy('a.py', text);
  console.log('foldersAdded', performance.now() - t);
}
