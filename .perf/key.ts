import { checkFile, defaultPolicy, foldersAddedBy } from '#core';
import { botImports } from '../src/core/distributions/index.ts';
import { conditionsOf } from '../src/core/python/how.ts';
import { itemsOf } from '../src/core/python/imports.ts';
import { newScratch, readPython } from '../src/core/python/index.ts';
import { lex } from '../src/core/python/lexer/lexer.ts';
import { statementsOf } from '../src/core/python/statements.ts';
import { treeOf } from '../src/core/python/tree/tree.ts';
import { bindingsOf, usesOf } from '../src/core/python/uses.ts';
import { rules } from '../src/core/rules/index.ts';
import { wordsIn } from '../src/core/rules/words.ts';
import { lineStarts } from '../src/core/text/lines.ts';

const line = 'value = compute(first, "text", key=[1, 2, 3])  # a line as many are\n';
let text = `import os\nimport requests\nimport cv2\nimport of_nobody\n\n${line.repeat(4_995)}`;
const policy = defaultPolicy('sha256:') as any;
const acc: Record<string, number[]> = {};
const time = <T>(k: string, f: () => T): T => {
  const t = performance.now();
  const r = f();
  (acc[k] ??= []).push(performance.now() - t);
  return r;
};
for (let i = 0; i < 200; i++) {
  const at = 100000 + i;
  text = text.slice(0, at) + 'x' + text.slice(at);
  text.charCodeAt(0);
  const files = new Map([
    ['bot.py', { text }],
    ['requirements.txt', { text: 'requests\nopencv-python\n' }],
  ]);
  const bot = { id: 'x', entry: 'bot.py', python: { major: 3, minor: 13 }, files } as any;
  const { code, problems } = time('lex', () => lex(text));
  const statements = time('statements', () => statementsOf(code));
  const tree = time('tree', () => treeOf(code, statements, problems));
  const items = time('items', () => itemsOf(code, statements));
  const b = time('bindings', () => bindingsOf(items, conditionsOf(code, items, statements)));
  time('uses', () => usesOf({ code, statements, tree, items } as never, b, () => []));
  const py = readPython(text);
  time('strings', () => py.strings);
  time('functions', () => py.functions);
  time('calls', () => py.calls);
  const imports = time('botImports', () => botImports(bot, policy, []));
  const words = time('words', () => {
    const w = wordsIn(text);
    w.hasAny(['x']);
    w.tokens;
    return w;
  });
  const input = { bot, file: { path: 'bot.py', text, python: py, words }, policy, imports } as any;
  for (const r of rules) if (!r.speaks || words.hasAny(r.speaks)) time(r.id, () => r.check(input));
  time('lines', () => lineStarts(text));
  time('ALL checkFile', () => checkFile(bot, 'bot.py', policy, { today: '2026-01-01' }));
}
const q = (a: number[], p: number) => a.slice(50).sort((x, y) => x - y)[Math.floor((a.length - 50) * p)]!;
for (const [k, a] of Object.entries(acc).sort((x, y) => q(y[1], 0.5) - q(x[1], 0.5)))
  console.log(k.padEnd(26), q(a, 0.5).toFixed(2), q(a, 0.95).toFixed(2));
