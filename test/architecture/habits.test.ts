import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: join('src', path), text: readFileSync(join(root, 'src', path), 'utf8') }));

/** Every text file that is in the repository or about to be. */
const repositoryFiles = (): { path: string; text: string }[] =>
  execFileSync('git', ['-c', 'core.fsmonitor=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));

const lines = (text: string): number => text.trimEnd().split('\n').length;
const paths = (found: readonly { path: string }[]): string[] => found.map(({ path }) => path);

test('no file of src is longer than 400 lines', () => {
  assert.ok(sources.length > 50, 'this test is blind');
  assert.deepEqual(paths(sources.filter(({ text }) => lines(text) > 400)), []);
});

test('the entry of each process is a table of contents of at most 60 lines', () => {
  const entries = ['cli/main.ts', 'extension/extension.ts', 'language-server/main.ts', 'orchestrator/main.ts'];
  for (const entry of entries) {
    const found = sources.find(({ path }) => path === join('src', entry));
    assert.ok(found, `${entry} is missing`);
    assert.ok(lines(found.text) <= 60, `${entry} has ${lines(found.text)} lines`);
  }
});

test('no module of src keeps state of its own', () => {
  const stateful = sources.filter(({ text }) => /^(?:export )?(?:let|var) /m.test(text));
  assert.deepEqual(paths(stateful), []);
});

test('nothing in src loads modules behind the back of the import table', () => {
  const hidden = /\bcreateRequire\b|[=(,]\s*require\s*[;,)\n]|\bmodule\.require\b|\beval\(|\bnew Function\(/;
  // Starts a bundle of ours in a thread, and gives it Node's own modules and nothing else.
  const starter = join('src', 'cli', 'checking', 'worker.ts');
  assert.deepEqual(paths(sources.filter(({ path, text }) => path !== starter && hidden.test(text))), []);
});

test('no folder of src is a junk drawer', () => {
  const drawers = /(?:^|[\\/])(?:utils?|helpers?|common|misc|managers?)(?:[\\/.]|$)/;
  assert.deepEqual(paths(sources.filter(({ path }) => drawers.test(path))), []);
});

test('files are named in kebab-case', () => {
  const odd = sources.filter(({ path }) => !/^[a-z0-9\\/.-]+\.ts$/.test(path));
  assert.deepEqual(paths(odd), []);
});

test('no file of the repository names a registry host or a path of one machine', () => {
  // Written in pieces, so that this file does not find itself.
  const hosts = ['registry\\.npm' + 'js', 'pypi' + '\\.org', 'pythonhosted' + '\\.org', 'npm' + 'mirror'];
  const machine = ['/wo' + 'rk/(?:main|shared)', '/ro' + 'ot/', '/tmp' + '/brief', '\\.libr' + 'ary/'];
  const pattern = new RegExp([...hosts, ...machine].join('|'));
  const found = repositoryFiles().flatMap(({ path, text }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${path}: ${match[0]}`];
  });
  assert.deepEqual(found, []);
});
