import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementsOf, rowOf } from '../../../support/requirement-rows.ts';

const rows = (path: string, text: string): readonly string[] => {
  const { read } = requirementsOf({ [path]: text });
  assert.deepEqual(read.problems, []);
  return read.requirements.map(rowOf);
};

test('a project lists dependencies, extras and groups', () => {
  const text = `
[build-system]
requires = ["hatchling"]
[project]
requires-python = ">=3.11"
dependencies = [
  "requests[socks]>=2", # why
  'lxml @ git+https://host/lxml',
]
[project.optional-dependencies]
pdf = ["reportlab==4"]
[dependency-groups]
dev = ["pytest", {include-group = "lint"}]
lint = ["ruff"]
`;
  assert.deepEqual(rows('pyproject.toml', text), [
    'requests[socks]>=2',
    'lxml <vcs git>',
    'reportlab==4 (pdf)',
    'pytest (dev)',
    'ruff (lint)',
  ]);
});

test('places in TOML are those of the name and of the bounds inside the string', () => {
  const { read, at } = requirementsOf({ 'pyproject.toml': '[project]\ndependencies = ["a \\t", "Six >= 1"]\n' });
  const six = read.requirements[1];
  assert.ok(six?.specifierRange);
  assert.equal(at(six), '"Six >= 1"');
  assert.equal(at({ path: six.path, ...six.nameRange }), 'Six');
  assert.equal(at({ path: six.path, ...six.specifierRange }), '>= 1');
});

test("Poetry's tables are read in every spelling", () => {
  const text = `
[tool.poetry.dependencies]
python = "^3.11"
requests = "^2.28"
"ruamel.yaml" = { version = "~0.18", extras = ["jinja2"], optional = true }
here = { path = "../here", develop = true }
src = { git = "https://host/src.git", tag = "v1" }
dotted.version = "1.2.*"
numpy = [
  { version = "<2", python = "<3.9" },
  { version = "2.1.0", python = ">=3.9", platform = "linux" },
]
any = "*"
[tool.poetry.dependencies.lxml]
version = ">=5,<6"
[tool.poetry.group.dev.dependencies]
pytest = "8"
[tool.poetry.dev-dependencies]
black = ">=23 <25"
`;
  const { read, at } = requirementsOf({ 'pyproject.toml': text });
  assert.deepEqual(read.requirements.map(rowOf), [
    'requests>=2.28,<3',
    'ruamel-yaml[jinja2]>=0.18,<0.19 (optional)',
    'here <editable>',
    'src <vcs git>',
    'dotted==1.2.*',
    'numpy<2;python_version < "3.9"',
    'numpy==2.1.0;(python_version >= "3.9") and (sys_platform == "linux")',
    'any',
    'lxml>=5,<6',
    'pytest==8 (dev)',
    'black>=23,<25 (dev)',
  ]);
  assert.deepEqual(
    read.python.map((each) => `${each.specifier} at ${at(each)}`),
    ['>=3.11,<4 at ^3.11'],
  );
  const lxml = read.requirements.find(({ name }) => name === 'lxml');
  assert.ok(lxml?.specifierRange);
  assert.equal(at({ path: lxml.path, ...lxml.nameRange }), 'lxml');
  assert.equal(at({ path: lxml.path, ...lxml.specifierRange }), '>=5,<6');
});

test('uv says apart from the list where a distribution comes from, and which indexes there are', () => {
  const { read } = requirementsOf({
    'pyproject.toml': `
[project]
dependencies = ["a", "b", "c", "d"]
[tool.uv]
dev-dependencies = ["pytest"]
constraint-dependencies = ["numpy<2"]
extra-index-url = ["https://u:p@host/simple"]
[tool.uv.sources]
a = { git = "https://host/a" }
b = [{ index = "x", marker = "os_name == 'nt'" }, { path = "./b", marker = "os_name != 'nt'" }]
c = { index = "x" }
[[tool.uv.index]]
name = "x"
url = "https://other/simple"
default = true
`,
  });
  assert.deepEqual(read.requirements.map(rowOf), [
    'a <vcs git>',
    'b <path>',
    'c',
    'd',
    'pytest (dev)',
    'numpy<2 bounded',
  ]);
  assert.deepEqual(
    read.options.map(({ option, value }) => `${option} ${value}`),
    ['extra-index-url https://host/simple', 'index-url https://other/simple'],
  );
});

test("Pipenv's list is read", () => {
  const { read } = requirementsOf({
    Pipfile:
      '[[source]]\nurl = "https://host/simple"\nverify_ssl = false\n[packages]\nrequests = "==2.0"\nx = {git = "https://h/x"}\n[dev-packages]\npytest = "*"\n[requires]\npython_version = "3.11"\n',
  });
  assert.deepEqual(read.requirements.map(rowOf), ['requests==2.0', 'x <vcs git>', 'pytest (dev)']);
  assert.deepEqual(
    read.options.map(({ option, value }) => `${option} ${value}`),
    ['index-url https://host/simple', 'trusted-host host'],
  );
  assert.deepEqual(
    read.python.map(({ specifier }) => specifier),
    ['==3.11.*'],
  );
});

test('metadata inside the entry script is read, with places in the script', () => {
  const script =
    '#!/usr/bin/env python\r\n# /// script\r\n# requires-python = ">=3.12"\r\n# dependencies = [\r\n#   "requests<3",\r\n#\r\n# ]\r\n# ///\r\nimport requests\r\n';
  const { read, at } = requirementsOf({ 'bot.py': script, 'other.py': script });
  assert.deepEqual(
    read.requirements.map((each) => `${each.path} ${each.format} ${rowOf(each)} ${at(each)}`),
    ['bot.py inline-script requests<3 "requests<3"'],
  );
  assert.deepEqual(
    read.python.map(({ specifier }) => specifier),
    ['>=3.12'],
  );
  assert.deepEqual(read.problems, []);
});

const unfinished: readonly (readonly [title: string, text: string, rows: string[], problems: string[]])[] = [
  [
    'an unclosed string',
    '[project]\ndependencies = [\n  "requests>=2\n  "numpy",\n]\n[tool.x]\na = 1\n',
    ['requests>=2', 'numpy'],
    ['syntax "requests>=2'],
  ],
  [
    'an unclosed array',
    '[project]\ndependencies = [\n  "requests",\n[dependency-groups]\ndev = ["pytest"]\n',
    ['requests', 'pytest (dev)'],
    ['syntax ['],
  ],
  ['a key without a value', '[project]\nname =\ndependencies = ["six"]\n', ['six'], ['syntax name =']],
  ['a forgotten quote', '[project]\ndependencies = [six, "lxml"]\n', ['lxml'], ['not-a-requirement six']],
  ['a requirement without its version', '[project]\ndependencies = ["six=="]\n', ['six'], ['syntax ==']],
  ['an unclosed header', '[project\ndependencies = ["six"]\n', ['six'], ['syntax [project']],
  ['an unclosed table', '[tool.poetry.dependencies]\na = { version = "1"\nb = "2"\n', ['a==1', 'b==2'], ['syntax {']],
  ['a bad version', '[tool.poetry.dependencies]\na = "^x"\nb = "2"\n', ['a', 'b==2'], ['bad-version "^x"']],
  ['Python of no version', '[project]\nrequires-python = "three"\n', [], ['bad-version three']],
];

for (const [title, text, expected, problems] of unfinished) {
  test(`${title} hides nothing else`, () => {
    const { read, at } = requirementsOf({ 'pyproject.toml': text });
    assert.deepEqual(read.requirements.map(rowOf), expected);
    assert.deepEqual(
      read.problems.map((each) => `${each.cause} ${at(each)}`),
      problems,
    );
  });
}
