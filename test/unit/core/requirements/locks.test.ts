import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type LockedDistribution,
  locksOf,
  readRequirements,
  requirementsReader,
} from '../../../../src/core/requirements/index.ts';
import { botOf } from '../../../support/bots.ts';
import { requirementsOf } from '../../../support/requirement-rows.ts';

const row = ({ name, version, source, hasHashes, dependencies }: LockedDistribution): string =>
  `${name} ${version}${source === null ? '' : ` <${Object.values(source).join(' ')}>`}${hasHashes ? ' #' : ''} ${dependencies.join()}`.trim();

const files: readonly (readonly [path: string, text: string, rows: string[]])[] = [
  [
    'uv.lock',
    `version = 1
[[package]]
name = "Charset_Normalizer"
version = "3.4.0"
source = { registry = "https://host/simple" }
sdist = { url = "https://host/c.tar.gz", hash = "sha256:00", size = 1 }
[[package]]
name = "invoices"
version = "0.1.0"
source = { virtual = "." }
dependencies = [{ name = "requests" }]
[package.dev-dependencies]
dev = [{ name = "pytest" }]
[[package]]
name = "requests"
version = "2.32.0"
source = { git = "https://host/r?rev=1" }
dependencies = [
    { name = "charset-normalizer", marker = "os_name == 'nt'" },
]
[package.optional-dependencies]
socks = [{ name = "PySocks" }]
[[package]]
name = "lib"
version = "1"
source = { editable = "lib" }
`,
    ['charset-normalizer 3.4.0 #', 'requests 2.32.0 <vcs git> charset-normalizer,pysocks', 'lib 1 <editable>'],
  ],
  [
    'poetry.lock',
    `[[package]]
name = "requests"
version = "2.32.0"
optional = false
files = [
    {file = "r.whl", hash = "sha256:00"},
]
[package.dependencies]
charset-normalizer = ">=2,<4"
PySocks = {version = ">=1.5.6", optional = true}
[package.extras]
socks = ["PySocks"]
[package.source]
type = "legacy"
url = "https://host/simple"
reference = "x"
[[package]]
name = "x"
version = "1"
[package.source]
type = "git"
url = "https://host/x"
[metadata]
content-hash = "0"
`,
    ['requests 2.32.0 # charset-normalizer,pysocks', 'x 1 <vcs git>'],
  ],
  [
    'poetry.lock',
    '[[package]]\nname = "a"\nversion = "1"\n[metadata.files]\na = [{file = "a.whl", hash = "sha256:0"}]\n',
    ['a 1 #'],
  ],
  [
    'pdm.lock',
    '[[package]]\nname = "a"\nversion = "1"\ndependencies = ["B.c>=1 ; os_name == \'nt\'"]\nfiles = [{hash = "sha256:0"}]\n',
    ['a 1 # b-c'],
  ],
  [
    'pylock.toml',
    `lock-version = "1.0"
[[packages]]
name = "a"
version = "1"
dependencies = [{ name = "b" }]
wheels = [{ url = "https://host/a.whl", hashes = { sha256 = "0" } }]
[[packages]]
name = "b"
vcs = { type = "hg", url = "https://host/b" }
[[packages]]
name = "c"
archive = { url = "https://host/c.zip", hashes = { sha256 = "0" } }
[[packages]]
name = "d"
directory = { path = "d" }
[[packages.wheels]]
name = "no.whl"
`,
    ['a 1 # b', 'b null <vcs hg>', 'c null <url https> #', 'd null <path>'],
  ],
  [
    'Pipfile.lock',
    '{"_meta": {"requires": {}}, "default": {"six": {"hashes": ["sha256:0"], "version": "==1.16.0"}}, "develop": {"x": {"git": "u"}}}',
    ['six 1.16.0 #', 'x null <vcs git>'],
  ],
  ['Pipfile.lock', '{"default": {"six": {"version": "==1"}, "b": {"version"', ['six 1', 'b null']],
];

for (const [path, text, rows] of files) {
  test(`${path} says ${rows.join(' and ')}`, () => {
    assert.deepEqual(requirementsOf({ [path]: text }).read.locked.map(row), rows);
  });
}

test('a lock file that breaks off is read as far as it goes, and named', () => {
  const { read } = requirementsOf({ 'uv.lock': '[[package]]\nname = "a"\nversion = "1"\n[[package]]\nname = "b' });
  assert.deepEqual(read.locked.map(row), ['a 1', 'b null']);
  assert.equal(read.problems.length, 1);
});

const tree = {
  'pyproject.toml': '[project]\ndependencies = ["requests"]\n[dependency-groups]\ndev = ["pytest"]\n',
  'uv.lock': [
    'requests>idna,urllib3',
    'pytest>pluggy',
    'pluggy>idna',
    'urllib3>extra',
    'extra>requests',
    'idna',
    'alone',
  ]
    .map((line) => {
      const [name, names = ''] = line.split('>');
      const dependencies = names.split(',').map((each) => `{ name = "${each}" }`);
      return `[[package]]\nname = "${name}"\nversion = "1"\ndependencies = [${names === '' ? '' : dependencies.join()}]\n`;
    })
    .join(''),
};

test('what a lock brought in is shown on the direct line, by the shortest way', () => {
  const { read } = requirementsOf(tree);
  const locks = locksOf(read);
  assert.equal(locks.isTree, true);
  assert.deepEqual(locks.pathTo('extra'), ['requests', 'urllib3', 'extra']);
  assert.deepEqual(locks.pathTo('idna'), ['requests', 'idna']);
  assert.equal(locks.directFor('pluggy')?.name, 'pytest');
  assert.equal(locks.directFor('requests')?.name, 'requests');
  assert.equal(locks.pathTo('alone'), null);
  assert.equal(locks.directFor('alone'), null);
});

test('without a lock file pinned lines say what is resolved, those of constraints too', () => {
  const { read } = requirementsOf({ 'requirements.txt': 'a==1\nb>=2\nc\n', 'constraints.txt': 'b==2.5\n' });
  const locks = locksOf(read);
  const versions = (name: string): (string | null)[] => locks.resolvedFor(name).map(({ version }) => version);
  assert.equal(locks.isTree, false);
  assert.deepEqual(['a', 'b', 'c', 'd'].map(versions), [['1'], ['2.5'], [], []]);
});

test('a version a platform is resolved twice', () => {
  const { read } = requirementsOf({
    'uv.lock': '[[package]]\nname = "a"\nversion = "1"\n[[package]]\nname = "a"\nversion = "2"\n',
    'pylock.toml': '[[packages]]\nname = "a"\nversion = "2"\n',
  });
  const versions = locksOf(read)
    .resolvedFor('a')
    .map(({ version }) => version);
  assert.deepEqual(versions.sort(), ['1', '2']);
});

test('a session reads only the files whose content is another', () => {
  const read = requirementsReader();
  const bot = botOf(tree);
  const first = read(bot);
  const files = new Map([...bot.files, ['pyproject.toml', { text: '[project]\ndependencies = ["six"]\n' }]]);
  const second = read({ ...bot, files });
  assert.equal(second.locked[0], first.locked[0]);
  assert.deepEqual(
    second.requirements.map(({ name }) => name),
    ['six'],
  );
});

test('an unreadable list is a problem, never an empty one', () => {
  const bot = botOf({ 'bot.py': '' });
  const unread = new Map([
    ...bot.files,
    ['uv.lock', { unreadable: 'too-big' as const }],
    ['requirements.txt', { unreadable: 'not-utf8' as const }],
  ]);
  const read = readRequirements({ ...bot, files: unread });
  assert.deepEqual(
    read.problems.map(({ path, cause }) => `${path} ${cause}`),
    ['requirements.txt unreadable', 'uv.lock too-big'],
  );
  assert.equal(read.files.length, 2);
});
