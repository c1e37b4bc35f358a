import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Fix, fixesFor, lesson, type Policy } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const today = { today: '2026-01-01' };
type Files = Readonly<Record<string, string>>;

const apply = (files: Files, { edits }: Fix, own: string): Files => {
  const after: Record<string, string> = { ...files };
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    const path = edit.path ?? own;
    const text = after[path] ?? '';
    after[path] = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  }
  return after;
};

/** One file after the fix of a kind; the finding must be gone. */
const mended = (files: Files, rule: string, kind: Fix['kind'], path: string, policy: Policy): string => {
  const bot = botOf({ 'bot.py': '', ...files });
  const finding = check(bot, policy, today).findings.find((found) => found.rule === rule);
  assert.ok(finding, 'there is a finding to mend');
  const fix = fixesFor(bot, finding, policy, today).find((candidate) => candidate.kind === kind);
  assert.ok(fix, 'there is a fix');
  for (const language of ['en', 'pt-br'] as const) assert.notEqual(lesson(rule, language).fixTitle(fix), kind);
  const after = apply({ 'bot.py': '', ...files }, fix, finding.place.path);
  const still = check(botOf(after), policy, today).findings;
  assert.ok(!still.some((other) => other.rule === rule && other.data.name === finding.data.name), after[path]);
  return after[path] ?? '';
};

const any = policyOf('', 'strict');
const pins = policyOf(
  'allow: {distributions: [requests, {name: pandas, version: "==2.3.1"}, {name: pillow, version: ">=11,<12"}, colorama]}',
);
const project = (...lines: string[]): string => `[project]\nname = "x"\ndependencies = [\n${lines.join('\n')}\n]\n`;
const lock = 'version = 1\n\n[[package]]\nname = "requests"\nversion = "2.32.4"\n';

const removed: readonly (readonly [title: string, path: string, before: string, after: string])[] = [
  ['with its line', 'requirements.txt', 'requests==2\nsmtplib\nx==1\n', 'requests==2\nx==1\n'],
  ['with Windows line ends', 'requirements.txt', 'a==1\r\nsmtplib\r\nx==1\r\n', 'a==1\r\nx==1\r\n'],
  ['as the last line without an end', 'requirements.txt', 'a==1\nsmtplib', 'a==1\n'],
  ['with its hashes on other lines', 'requirements.txt', 'smtplib==1 \\\n  --hash=sha256:00\nx==1\n', 'x==1\n'],
  ['from an array, with its line', 'pyproject.toml', project('  "a==1",', '  "smtplib",'), project('  "a==1",')],
  ['from an array of one line', 'pyproject.toml', project('"a==1", "smtplib", "b==1"'), project('"a==1", "b==1"')],
  ['as the last of an array of one line', 'pyproject.toml', project('"a==1", "smtplib"'), project('"a==1"')],
  ['from single quotes', 'pyproject.toml', project("  'smtplib',", "  'a==1',"), project("  'a==1',")],
  [
    'from a table',
    'pyproject.toml',
    '[tool.poetry.dependencies]\nsmtplib = "^1"\na = "1"\n',
    '[tool.poetry.dependencies]\na = "1"\n',
  ],
  [
    'from a script',
    'bot.py',
    '# /// script\n# dependencies = [\n#   "a==1",\n#   "smtplib",\n# ]\n# ///\n',
    '# /// script\n# dependencies = [\n#   "a==1",\n# ]\n# ///\n',
  ],
];
for (const [title, path, before, after] of removed)
  test(`a requirement is removed ${title}`, () =>
    assert.equal(mended({ [path]: before }, 'requirement-not-a-distribution', 'remove-requirement', path, any), after));

test('a name gives way to the distribution that is meant, its version to the one that is approved', () => {
  const rename = (path: string, text: string, policy = pins): string =>
    mended({ [path]: text }, 'requirement-not-a-distribution', 'rename-requirement', path, policy);
  assert.equal(rename('requirements.txt', 'PIL==1.1.7\n'), 'pillow>=11,<12\n');
  assert.equal(rename('requirements.txt', 'PIL\n'), 'pillow\n');
  assert.equal(rename('requirements.txt', 'PIL==1.1.7 --hash=sha256:00\n'), 'pillow>=11,<12\n');
  assert.equal(rename('pyproject.toml', project('  "PIL",')), project('  "pillow",'));
  assert.equal(rename('requirements.txt', 'sklearn==0.0\n', any), 'scikit-learn\n');
});

test('a misspelt name keeps its version', () =>
  assert.equal(
    mended(
      { 'requirements.txt': 'reqeusts==2.31.0\n' },
      'requirement-name-suspicious',
      'rename-requirement',
      'requirements.txt',
      any,
    ),
    'requests==2.31.0\n',
  ));

const pinned: readonly (readonly [title: string, files: Files, path: string, after: string])[] = [
  ['by the lock', { 'requirements.txt': 'requests\n', 'uv.lock': lock }, 'requirements.txt', 'requests==2.32.4\n'],
  [
    'in place of a range',
    { 'requirements.txt': 'requests[socks] >= 2  # http\n', 'uv.lock': lock },
    'requirements.txt',
    'requests[socks] ==2.32.4  # http\n',
  ],
  [
    'behind extras',
    { 'requirements.txt': 'requests[socks]; python_version > "3"\n', 'uv.lock': lock },
    'requirements.txt',
    'requests[socks]==2.32.4; python_version > "3"\n',
  ],
  [
    'by the policy, and what nobody pins is left',
    { 'requirements.txt': 'pandas\ncolorama\n' },
    'requirements.txt',
    'pandas==2.3.1\ncolorama\n',
  ],
  ['in an array', { 'pyproject.toml': project('  "pandas>=2",') }, 'pyproject.toml', project('  "pandas==2.3.1",')],
];
for (const [title, files, path, after] of pinned)
  test(`a version is pinned ${title}`, () => {
    const bot = botOf({ 'bot.py': '', ...files });
    const finding = check(bot, pins, today).findings.find(({ rule }) => rule === 'requirement-unpinned');
    assert.ok(finding);
    const [fix] = fixesFor(bot, finding, pins, today);
    assert.ok(fix);
    assert.equal(apply(files, fix, finding.place.path)[path], after);
  });

const added: readonly (readonly [title: string, files: Files, path: string, after: string])[] = [
  ['at the end of the list', { 'requirements.txt': 'requests==2' }, 'requirements.txt', 'requests==2\npandas==2.3.1\n'],
  [
    'with its line ends',
    { 'requirements.txt': 'requests==2\r\n' },
    'requirements.txt',
    'requests==2\r\npandas==2.3.1\r\n',
  ],
  [
    'to the source of a list that is made',
    { 'requirements.in': 'requests\n', 'requirements.txt': 'requests==2\n' },
    'requirements.in',
    'requests\npandas==2.3.1\n',
  ],
  [
    'to an array',
    { 'pyproject.toml': project('  "requests==2",') },
    'pyproject.toml',
    project('  "requests==2",\n  "pandas==2.3.1",'),
  ],
  [
    'to an array of one line',
    { 'pyproject.toml': '[project]\ndependencies = ["requests==2"]\n' },
    'pyproject.toml',
    '[project]\ndependencies = ["requests==2", "pandas==2.3.1"]\n',
  ],
];
for (const [title, files, path, after] of added)
  test(`what an import needs is added ${title}`, () =>
    assert.equal(
      mended({ 'bot.py': 'import pandas\n', ...files }, 'missing-requirement', 'add-requirement', path, pins),
      after,
    ));

test('which of several distributions brings a module, a person says', () => {
  const policy = policyOf('');
  const bot = botOf({ 'bot.py': 'import cv2\n', 'requirements.txt': 'requests==2.32.4\n' });
  const finding = check(bot, policy, today).findings.find(({ rule }) => rule === 'missing-requirement');
  assert.ok(finding);
  assert.deepEqual(fixesFor(bot, finding, policy, today), []);
});

test('all that is unused goes at once', () => {
  const files = { 'bot.py': 'import requests\n', 'requirements.txt': 'flask==3\nrequests==2\nparamiko==3\nboto3==1\n' };
  assert.equal(
    mended(files, 'unused-requirement', 'remove-requirement', 'requirements.txt', policyOf('')),
    'requests==2\n',
  );
});

const corporate = policyOf(
  'indexes: [https://pypi.corp.example/simple]\nallow: {distributions: [{name: requests, version: "==2.32.4"}]}\npython: {default: "3.12", versions: ["3.9", "3.12", "3.13"]}',
);
const sources: readonly (readonly [title: string, kind: Fix['kind'], path: string, before: string, after: string])[] = [
  [
    'over http is read over https',
    'use-https',
    'requirements.txt',
    '-i http://pypi.corp.example/simple\n',
    '-i https://pypi.corp.example/simple\n',
  ],
  [
    'that is not checked is checked: the option goes with its line',
    'check-certificate',
    'requirements.txt',
    'a==1\n--trusted-host pypi.corp.example\nb==1\n',
    'a==1\nb==1\n',
  ],
  [
    'that is not checked is checked: the option alone goes from a line with others',
    'check-certificate',
    'requirements.txt',
    '-i https://pypi.corp.example/simple --trusted-host pypi.corp.example\n',
    '-i https://pypi.corp.example/simple\n',
  ],
  [
    'that Pipenv does not check is checked',
    'check-certificate',
    'Pipfile',
    '[[source]]\nurl = "https://pypi.corp.example/simple"\nverify_ssl = false\n',
    '[[source]]\nurl = "https://pypi.corp.example/simple"\nverify_ssl = true\n',
  ],
  [
    'of a wheel gives way to its name and version',
    'require-by-name',
    'requirements.txt',
    'six @ https://host/six-1.17.0%2Bcorp-py2.py3-none-any.whl ; os_name == "nt"\n',
    'six==1.17.0+corp ; os_name == "nt"\n',
  ],
  [
    'of a wheel in a version that is not approved gives way to the one that is',
    'require-by-name',
    'requirements.txt',
    'https://host/requests-2.0-py3-none-any.whl\n',
    'requests==2.32.4\n',
  ],
  [
    'of a repository gives way to the approved version',
    'require-by-name',
    'pyproject.toml',
    project('"requests[socks] @ git+https://host/requests"'),
    project('"requests[socks]==2.32.4"'),
  ],
];
for (const [title, kind, path, before, after] of sources) {
  test(`an address ${title}`, () =>
    assert.equal(mended({ [path]: before }, 'requirement-source', kind, path, corporate), after));
}

test('no version is written between a name and its address', () => {
  const files = { 'bot.py': 'import requests\n', 'requirements.txt': 'requests @ https://host/requests.zip\n' };
  const bot = botOf(files);
  const edits = check(bot, corporate, today)
    .findings.filter(({ rule }) => rule === 'requirement-not-approved')
    .flatMap((finding) => fixesFor(bot, finding, corporate, today));
  assert.deepEqual(edits, []);
});

test('an address stays where nobody says which version is meant, or its bytes are pinned', () => {
  for (const line of [
    'git+https://host/x.git#egg=x',
    `https://host/six-1.0-py3-none-any.whl --hash=sha256:${'0'.repeat(64)}`,
  ]) {
    const bot = botOf({ 'bot.py': '', 'requirements.txt': `${line}\n` });
    const [finding] = check(bot, corporate, today).findings.filter(({ rule }) => rule === 'requirement-source');
    assert.ok(finding);
    assert.deepEqual(fixesFor(bot, finding, corporate, today), []);
  }
});

const pythons: readonly (readonly [path: string, before: string, after: string])[] = [
  ['.python-version', '# ours\n3.8.10 # old\n', '# ours\n3.12 # old\n'],
  [
    'pyproject.toml',
    '[project]\nname = "x"\nrequires-python = "==3.8.*"\n',
    '[project]\nname = "x"\nrequires-python = "==3.12.*"\n',
  ],
  ['Pipfile', '[requires]\npython_version = "3.8"\n', '[requires]\npython_version = "3.12"\n'],
];
for (const [path, before, after] of pythons) {
  test(`the Python of ${path} gives way to the one the policy prefers`, () => {
    const bot = botOf({ 'bot.py': '', [path]: before }, { major: 3, minor: 8 });
    const [finding] = check(bot, corporate, today).findings.filter(
      ({ rule }) => rule === 'python-version-not-approved',
    );
    assert.ok(finding);
    const [fix] = fixesFor(bot, finding, corporate, today);
    assert.ok(fix);
    assert.equal(apply({ [path]: before }, fix, path)[path], after);
    assert.match(lesson(finding.rule, 'pt-br').fixTitle(fix), /3\.12/);
  });
}
