import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { judge, violations } from './cruise.ts';
import { layers } from './layers.ts';
import { planted, targets } from './planted.ts';
import { rules } from './rules.ts';

const root = join(import.meta.dirname, '..', '..');

const sources = (): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

test('every import keeps to the table of layers', async () => {
  const result = await judge(root);
  const seen = result.modules.filter(({ source }) => source.startsWith('src/')).length;
  assert.equal(seen, sources().length, 'the tool is blind: it did not see every file of src');
  assert.deepEqual(violations(result), []);
});

test('every file of src belongs to a layer', () => {
  const strangers = sources().filter((path) => !((path.split(/[\\/]/)[0] ?? '') in layers));
  assert.deepEqual(strangers, []);
});

test('each rule turns red when it is broken', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'botyard-architecture-'));
  try {
    cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { path, text } of [...planted, ...targets]) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    const found = violations(await judge(copy));
    const missed = planted.filter(({ rule, path }) => !found.some((line) => line.startsWith(`${rule}: ${path} ->`)));
    assert.deepEqual(missed, [], found.join('\n'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

test('no rule of the house is without a planted violation', () => {
  const broken = new Set(planted.map(({ rule }) => rule));
  const generated = /-(?:uses-its-layers|uses-its-packages|knows-no-platform)$/;
  const unproven = rules.map(({ name }) => name ?? '').filter((name) => !generated.test(name) && !broken.has(name));
  assert.deepEqual(unproven, []);
});
