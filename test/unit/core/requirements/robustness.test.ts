import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range } from '#core';
import { createRandom } from '../../../support/random.ts';
import { requirementsOf } from '../../../support/requirement-rows.ts';

const texts: Readonly<Record<string, string>> = {
  'requirements.txt':
    '-i https://u:p@h/s\n-r x.txt\n-c "c.txt"\na[b, c]>=1,<2 ; os_name == "nt" --hash=sha256:0 \\\n  --hash=sha256:1 # x\n-e git+https://h/x#egg=y\nz @ file:///z ; extra == "a"\n./w.whl\n',
  'pyproject.toml':
    '[project]\nrequires-python = ">=3.11"\ndependencies = ["a>=1", \'b[c]\']\n[tool.poetry.dependencies]\nx = { version = "^1", extras = ["e"] }\n[tool.poetry.dependencies.q]\ngit = """h"""\n[[tool.uv.index]]\nurl = "https://u:p@h"\n[dependency-groups]\nd = [{include-group = "e"}]\n',
  Pipfile:
    '[[source]]\nurl = "https://h"\nverify_ssl = false\n[packages]\na = {version = "==1"}\n[requires]\npython_version = "3"\n',
  'bot.py': '# /// script\n# requires-python = ">=3"\n# dependencies = ["a<1"]\n# ///\nimport a\n',
  'uv.lock':
    '[[package]]\nname = "a"\nversion = "1"\nsource = { registry = "h" }\ndependencies = [{ name = "b" }]\n[package.metadata]\nx = 1\n',
  'poetry.lock':
    '[[package]]\nname = "a"\n[package.dependencies]\nb = ">1"\n[package.source]\ntype = "url"\nurl = "u"\n[metadata.files]\na = [{hash = "x"}]\n',
  'pylock.toml': '[[packages]]\nname = "a"\narchive = { url = "h", hashes = { sha256 = "0" } }\n',
  'Pipfile.lock':
    '{"_meta": {}, "default": {"a": {"version": "==1", "hashes": ["x"]}}, "develop": {"b": [1, {"c": "d\\u0041"}]}}',
};

/** Reads, and sees that every range lies within its text. */
const readWithin = (path: string, text: string): void => {
  const { read } = requirementsOf({ [path]: text });
  const ranges: Range[] = [...read.options, ...read.includes, ...read.locked, ...read.python, ...read.problems];
  for (const each of read.requirements) {
    ranges.push(each, each.nameRange, ...(each.specifierRange === null ? [] : [each.specifierRange]));
  }
  const isWithin = ({ start, end }: Range): boolean => 0 <= start && start <= end && end <= text.length;
  assert.ok(ranges.every(isWithin), `${path}: ${JSON.stringify(text)}`);
};

for (const [path, text] of Object.entries(texts)) {
  test(`${path} can be read at every moment while it is typed`, () => {
    for (let end = 0; end <= text.length; end++) readWithin(path, text.slice(0, end));
  });

  test(`${path} can be read with any characters lost, doubled or exchanged`, () => {
    const random = createRandom(7);
    for (let i = 0; i < 1500; i++) {
      let broken = text;
      for (let n = random.upTo(4); n >= 0; n--) {
        const at = random.upTo(broken.length);
        const inserted = random.text('"\'[]{}=,#\\\n\r ab-.@;<>~!^*1', 0, 3);
        broken = broken.slice(0, at) + inserted + broken.slice(at + random.upTo(4));
      }
      readWithin(path, broken);
    }
  });
}

test('what is nested without end, or never closed, is given up and not followed', () => {
  const openings = [
    '[',
    '{',
    'a=[',
    'a={',
    '"""\n',
    "a='''\n",
    'a = "\\',
    'a=[\n',
    '[a.',
    'a = [1 ',
    '{"a":',
    '[[a]]\n',
    '= ',
  ];
  for (const opening of openings) {
    const text = opening.repeat(100_000);
    for (const path of ['pyproject.toml', 'uv.lock', 'Pipfile.lock']) readWithin(path, text);
    readWithin('bot.py', `# /// script\n# ${opening.replaceAll('\n', '\n# ').repeat(1000)}`);
  }
});
