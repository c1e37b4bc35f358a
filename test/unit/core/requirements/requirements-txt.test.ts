import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementsOf, rowOf } from '../../../support/requirement-rows.ts';

const lines: readonly (readonly [line: string, row: string])[] = [
  ['Py_YAML>=5,<6', 'py-yaml>=5,<6'],
  [
    'requests[socks, security] == 2.0 ; python_version < "3.9"',
    'requests[socks,security]== 2.0;python_version < "3.9"',
  ],
  ['a (>=1)', 'a>=1'],
  ['a @ https://me:secret@host/a-1.zip', 'a <url https>'],
  ['a @ git+ssh://git@host/a.git@v1', 'a <vcs git>'],
  ['https://host/Foo_Bar-1.0-py3-none-any.whl', 'foo-bar <url https>'],
  ['git+https://host/x.git#egg=Some.Name', 'some-name <vcs git>'],
  ['-e git+https://host/x.git#egg=x', 'x <editable>'],
  ['-e .[dev]', '[dev] <editable>'],
  ['--editable=./lib', ' <editable>'],
  ['./wheels/a.whl', ' <path>'],
  ['C:\\wheels\\a-1.0-py3-none-any.whl', 'a <path>'],
  ['file:///srv/a.zip', ' <path>'],
  ['a.tar.gz', ' <path>'],
];

for (const [line, row] of lines) {
  test(`the line ${line} requires ${row}`, () => {
    const { read } = requirementsOf({ 'requirements.txt': `${line}\n` });
    assert.deepEqual(read.requirements.map(rowOf), [row]);
    assert.deepEqual(read.problems, []);
  });
}

test('places are those of the file, over continued lines too', () => {
  const { read, at } = requirementsOf({
    'requirements.txt':
      '# head\r\nre\\\r\nquests \\\r\n  ==2.0 ; os_name == "nt" --hash=sha256:aa \\\r\n  --hash sha256:bb # end\r\n',
  });
  const [one] = read.requirements;
  assert.ok(one?.specifierRange);
  assert.equal(one.name, 'requests');
  assert.deepEqual(one.hashes, ['sha256:aa', 'sha256:bb']);
  assert.equal(at({ path: one.path, ...one.nameRange }), 're\\\r\nquests');
  assert.equal(at({ path: one.path, ...one.specifierRange }), '==2.0');
  assert.ok(at(one).startsWith('re\\') && at(one).endsWith('sha256:bb'));
});

test('options are named by what they do, without secrets, however they are spelt', () => {
  const { read, at } = requirementsOf({
    'requirements.txt':
      '-i https://me:secret@host/simple?token=1\n--extra-index-url=https://t:x@b/s\n--trusted-h "evil"\n-fdist --no-index\n--pre\n--require-hashes\n--only-binary :all:\n',
  });
  assert.deepEqual(
    read.options.map(({ option, value }) => `${option} ${value}`),
    [
      'index-url https://host/simple',
      'extra-index-url https://b/s',
      'trusted-host evil',
      'find-links dist',
      'no-index ',
      'pre ',
      'require-hashes ',
      'other :all:',
    ],
  );
  assert.equal(read.options[2] && at(read.options[2]), '--trusted-h "evil"');
  assert.deepEqual(read.problems, []);
});

const addresses: readonly (readonly [written: string, shown: string])[] = [
  ['https://u:p@host:8080/a', 'https://host:8080/a'],
  ['https://u:p@ss@host/a', 'https://host/a'],
  ['https://evil/a@good/b', 'https://evil/a@good/b'],
  ['https://evil\\@good/b', 'https://evil\\@good/b'],
  ['https://evil?@good/b', 'https://evil'],
  ['https://u:p/w@host/a', 'https://'],
  ['https://u:p@[::1]:80/a#x', 'https://[::1]:80/a'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: pip's own notation
  ['https://${USER}:${KEY}@host/a', 'https://host/a'],
  ['./dist', './dist'],
];

for (const [written, shown] of addresses) {
  test(`the index ${written} is shown as ${shown}`, () => {
    const { read } = requirementsOf({ 'requirements.txt': `-i ${written}\n` });
    assert.deepEqual(
      read.options.map(({ value }) => value),
      [shown],
    );
  });
}

const unfinished: readonly (readonly [line: string, problem: string, row: string | null])[] = [
  ['requests==', 'syntax ==', 'requests'],
  ['requests>=2,<', 'syntax <', 'requests>=2'],
  ['requests==1.x', 'bad-version ==1.x', 'requests'],
  ['requests=2', 'syntax =2', 'requests'],
  ['requests[so', 'syntax requests[so', 'requests'],
  ['requests ; python', 'syntax ; python', 'requests;python'],
  ['requests @', 'syntax @', 'requests <path>'],
  ['some words here', 'not-a-requirement some words here', null],
  ['<<<<<<< HEAD', 'not-a-requirement <<<<<<< HEAD', null],
  ['--index-url', 'syntax --index-url', null],
  ['--bogus', 'syntax --bogus', null],
  ['-r', 'syntax -r', null],
];

for (const [line, problem, row] of unfinished) {
  test(`the half-written line ${line} is named, and the rest is read`, () => {
    const { read, at } = requirementsOf({ 'requirements.txt': `six\n${line}\nlxml==5\n` });
    assert.deepEqual(read.requirements.map(rowOf), ['six', ...(row === null ? [] : [row]), 'lxml==5']);
    assert.deepEqual(
      read.problems.map((each) => `${each.cause} ${at(each)}`),
      [problem],
    );
  });
}

test('includes are followed within the bot, and never beyond it', () => {
  const { read } = requirementsOf({
    'requirements.txt':
      '-r requirements.txt\n-r other/base.txt\n-r gone.txt\n-r https://u:p@host/r.txt\n-r ../up.txt\n-c /etc/c.txt\n-c limits.txt\n-r C:\\x.txt\n',
    'other/base.txt': 'six\n-r ../requirements.txt\n-r .\\more.txt\n',
    'other/more.txt': 'lxml\n',
    'limits.txt': 'numpy<2\n-r nested.txt\n',
    'nested.txt': 'pandas<3\n',
    'unread.txt': 'never\n',
  });
  assert.deepEqual(
    read.includes.filter(({ path }) => path === 'requirements.txt').map(({ target, state }) => `${state} ${target}`),
    [
      'itself requirements.txt',
      'read other/base.txt',
      'missing gone.txt',
      'url https://host/r.txt',
      'outside ../up.txt',
      'outside /etc/c.txt',
      'read limits.txt',
      'outside C:\\x.txt',
    ],
  );
  assert.deepEqual(
    read.includes.filter(({ path }) => path === 'other/base.txt').map(({ state }) => state),
    ['itself', 'read'],
  );
  assert.deepEqual(read.requirements.map(rowOf), ['numpy<2 bounded', 'pandas<3 bounded', 'six', 'lxml']);
  assert.deepEqual(
    read.problems.map(({ path, cause }) => `${path} ${cause}`),
    [
      'other/base.txt include-itself',
      'requirements.txt include-itself',
      'requirements.txt include-missing',
      'requirements.txt include-outside',
      'requirements.txt include-outside',
      'requirements.txt include-outside',
    ],
  );
});

test('a list that bounds another is still a list of its own', () => {
  const { read } = requirementsOf({
    'requirements.txt': 'six==1\n',
    'requirements-dev.txt': '-c requirements.txt\npytest\n',
    'constraints.txt': 'numpy<2\n',
  });
  assert.deepEqual(read.requirements.map(rowOf), ['numpy<2 bounded', 'pytest (dev)', 'six==1']);
});

test('a file of garbage is read in time that grows with it', () => {
  const texts = ['\\\n', '#\n', 'a\\\n', '[', '"', "'", ' -', '--hash=', 'a;', 'a@', '-r \\\n', 'a==1,'].map((piece) =>
    piece.repeat(200_000),
  );
  for (const text of texts) requirementsOf({ 'requirements.txt': text });
});

test('a chain of includes longer than any stack is followed to its end', () => {
  const chain = Array.from({ length: 2000 }, (_, i) => [`list-${i}.txt`, `-r list-${i + 1}.txt\nd${i}\n`]);
  const { read } = requirementsOf({ 'requirements.txt': '-r list-0.txt\n', ...Object.fromEntries(chain) });
  assert.equal(read.requirements.length, 2000);
});
