import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..', '..');

/** Loads the extension as VS Code does, in a process of its own, with an editor that does nothing. */
const loaded = (): { files: Record<string, number>; builtins: string[] } => {
  const program = join(import.meta.dirname, 'cases', 'load-extension.cjs');
  const out = execFileSync(process.execPath, [program, join(root, 'dist', 'extension.cjs')], { encoding: 'utf8' });
  return JSON.parse(out);
};

test('activation loads the extension and the core, and no more than a megabyte and a half of them', () => {
  const { files } = loaded();
  assert.deepEqual(
    Object.keys(files)
      .map((path) => basename(path))
      .sort(),
    ['core.cjs', 'extension.cjs'],
  );
  const bytes = Object.values(files).reduce((all, one) => all + one, 0);
  assert.ok(bytes < 1_550_000, `${bytes} bytes`);
});

test('activation loads no way to the network, so also not the client of the language server', () => {
  const { builtins } = loaded();
  const never = /^(node:)?(net|tls|http|https|http2|dgram|dns|sqlite|inspector)(\/|$)/;
  assert.ok(builtins.includes('node:path'));
  assert.deepEqual(
    builtins.filter((name) => never.test(name)),
    [],
  );
});
