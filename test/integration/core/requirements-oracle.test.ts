import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise } from '../../../src/core/distributions/normalise.ts';
import { type BotRequirements, readRequirements } from '../../../src/core/requirements/index.ts';
import { readNamed } from '../../../src/core/requirements/named.ts';
import type { TomlEntry, TomlValue } from '../../../src/core/requirements/toml/model.ts';
import { readToml } from '../../../src/core/requirements/toml/read-toml.ts';
import { parseSpecifiers } from '../../../src/core/versions/index.ts';
import { botOf } from '../../support/bots.ts';
import { askPython } from '../../support/packaging-oracle.ts';
import { createRandom, type Random } from '../../support/random.ts';

const pick = <T>(random: Random, of: readonly T[]): T => of[random.upTo(of.length)] as T;

const names = ['requests', 'Py_YAML', 'zope.interface', 'a', 'a-b', 'x2', '2x', 'ruamel.yaml_clib', '_x', 'x-', 'a b'];
const extras = ['', '', '', '[socks]', '[a, b]', ' [ a,b ]', '[]', '[a', '[a b]', '[a,]'];
const clause = ['==1.0', '>=1', '<2', '~=1.4.2', '!=1.3.*', '== 1.0.post1', '>=1.0a1', '==1.x', '=1', '1.0', '>'];
const markers = [
  '',
  '',
  ' ; python_version < "3.9"',
  ";os_name=='nt'",
  ' ; extra == "a" and (os_name != "nt")',
  ' ; x',
  ';',
];
const urls = ['@ https://host/a-1.0.zip', '@https://host/a.whl', '@ git+https://host/a@v1#egg=a', '@', ' @ file:///a'];

const bounds = (random: Random): string => {
  // Behind `===` Python takes commas for a part of the version.
  if (random.upTo(10) === 0) return '===1.x';
  const clauses = Array.from({ length: random.upTo(3) }, () => pick(random, clause));
  const joined = clauses.join(pick(random, [',', ', ', ' , ', ',,', ' ']));
  return random.upTo(8) === 0 ? `(${joined})` : joined;
};

const requirementOf = (random: Random): string => {
  const head = pick(random, names) + pick(random, extras);
  const isUrl = random.upTo(6) === 0;
  return `${head}${pick(random, ['', ' '])}${isUrl ? pick(random, urls) : bounds(random)}${pick(random, markers)}`;
};

/** As the oracle says it: a requirement with any problem is none. */
const ourRequirement = (text: string): unknown => {
  const named = readNamed(text);
  if (named === null || named.problem !== null) return null;
  const clauses = parseSpecifiers(named.specifier).clauses.map(
    ({ operator, text: version, isWildcard }) => `${operator}${version}${isWildcard ? '.*' : ''}`,
  );
  const isConditional = named.marker !== null;
  return [
    normalise(named.name),
    [...new Set(named.extras)].sort(),
    [...new Set(clauses)].sort(),
    named.url,
    isConditional,
  ];
};

test('a requirement is read as Python reads it', async () => {
  const random = createRandom(4);
  const texts = Array.from({ length: 10_000 }, () => requirementOf(random));
  const theirs = await askPython('requires', texts);
  const differences = texts.flatMap((text, i) => {
    const ours = ourRequirement(text);
    return JSON.stringify(ours) === JSON.stringify(theirs[i]) ? [] : [[text, theirs[i], ours]];
  });
  assert.deepEqual(differences.slice(0, 20), []);
  assert.ok(theirs.filter((answer) => answer !== null).length > 1500);
});

const pieces = [
  'requests==2.0',
  'Flask[async]>=2 ; python_version >= "3.8"',
  'a==1 --hash=sha256:aaaa --hash sha256:bbbb',
  'a==1 \\\n    --hash=sha256:aaaa \\\n    --hash=sha256:bbbb',
  'nu\\\nmpy>=1',
  '# a comment',
  'pandas # a comment',
  'pandas#no-comment',
  'x @ https://host/x.zip#egg=x ; os_name == "nt"',
  'https://host/y-1.0-py3-none-any.whl',
  'git+https://host/z.git@main#egg=z',
  '-e git+https://host/w.git#egg=w',
  '--editable=git+https://host/w.git#egg=w',
  '--index-url https://host/simple',
  '-i https://host/simple --extra-index-url=https://other/simple',
  '--trusted-ho host',
  '--pre',
  '',
  '   ',
  'six \\\n  ',
  '# note \\',
  'lxml \\\n# in between\n>=5',
];

/** What pip takes for a requirement line, in its words; that some are none it finds out only later. */
const ourLines = ({ requirements, problems }: BotRequirements, text: string): unknown => {
  const read = requirements.map((each) => {
    const hashes: Record<string, string[]> = {};
    for (const hash of each.hashes) {
      const [algorithm = '', value = ''] = hash.split(':');
      hashes[algorithm] = [...(hashes[algorithm] ?? []), value];
    }
    const line = text.slice(each.start, each.end).replace(/^(-e|--editable)[ =]/, '');
    return { start: each.start, line, isEditable: each.source?.kind === 'editable', hashes };
  });
  const others = problems
    .filter(({ cause }) => cause === 'not-a-requirement')
    .map(({ start, end }) => ({ start, line: text.slice(start, end), isEditable: false, hashes: {} }));
  return [...read, ...others]
    .sort((a, b) => a.start - b.start)
    .map(({ line, isEditable, hashes }) => [oneLine(line), isEditable, hashes]);
};

const oneLine = (text: string): string =>
  text
    .replace(/\\\r?\n/g, '')
    .replace(/\s--hash.*/s, '')
    .replace(/\s+/g, ' ')
    .trim();

test('a requirement file is taken apart as pip takes it apart', async () => {
  const random = createRandom(5);
  const texts = Array.from({ length: 400 }, () =>
    Array.from({ length: 1 + random.upTo(6) }, () => pick(random, pieces)).join(pick(random, ['\n', '\r\n'])),
  );
  const theirs = await askPython('lines', texts);
  const differences = texts.flatMap((text, i) => {
    const ours = JSON.stringify(ourLines(readRequirements(botOf({ 'bot.py': '', 'requirements.txt': text })), text));
    const expected = (theirs[i] as [string, boolean, unknown][] | null)?.map(([line, isEditable, hashes]) => [
      oneLine(line),
      // Of `six -e URL` pip takes only the first half, and then calls that editable.
      isEditable && line.includes('://'),
      hashes,
    ]);
    return expected === undefined || ours === JSON.stringify(expected) ? [] : [[text, expected, ours]];
  });
  assert.deepEqual(differences.slice(0, 8), []);
  assert.ok(theirs.filter((answer) => answer !== null).length > 150);
});

const scalars = ['1', '-0x1', 'true', '3.14', '1979-05-27', '07:32:00', 'inf', '1_000', '1979-05-27 07:32:00Z'];
const strings = [
  '"a"',
  "'b'",
  '"q\\"\\u00e9\\n"',
  "'c\\d'",
  '"""\nlong \\\n  er"""',
  "'''\nx''y'''",
  '""',
  '"a#b"',
  '"""e"""""',
];

const tomlValue = (random: Random, depth: number): string => {
  const kind = random.upTo(depth > 2 ? 2 : 4);
  if (kind === 0) return pick(random, scalars);
  if (kind === 1) return pick(random, strings);
  const inner = Array.from({ length: random.upTo(4) }, () => tomlValue(random, depth + 1));
  if (kind === 2)
    return `[${inner.join(pick(random, [', ', ',\n  ', ' # x ]\n , ']))}${inner.length > 0 ? pick(random, ['', ',']) : ''}\n]`;
  return `{ ${inner.map((value, i) => `${pick(random, ['k', '"k x"', 'a.b'])}${i} = ${value.replace(/\n/g, ' ').replace(/# x \]/g, '')}`).join(', ')} }`;
};

const tomlText = (random: Random): string => {
  const lines: string[] = [];
  for (let i = 0; i < 1 + random.upTo(6); i++) {
    if (random.upTo(3) === 0) lines.push(pick(random, [`[t${i}]`, `[ t.'u v' . w${i} ]`, `[[list]]`, `[x${i}] # c`]));
    lines.push(
      `${pick(random, ['key', '"q k"', "'r'", 'a.b', '1'])}${i === 0 ? '' : '_'.repeat(0)} = ${tomlValue(random, 0)}`,
    );
  }
  return lines.join(pick(random, ['\n', '\n\n', ' # end\n']));
};

type Plain = string | Plain[] | { [key: string]: Plain };

const plain = (value: TomlValue): Plain => {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'array') return value.items.map(plain);
  return value.kind === 'table' ? tableOf(value.entries) : '?';
};

const tableOf = (entries: readonly TomlEntry[]): { [key: string]: Plain } => {
  const table: { [key: string]: Plain } = {};
  for (const { key, value } of entries) put(table, key, plain(value));
  return table;
};

const inner = (table: { [key: string]: Plain }, key: string): { [key: string]: Plain } => {
  const known = table[key];
  const next = Array.isArray(known) ? known.at(-1) : known;
  if (typeof next === 'object' && !Array.isArray(next)) return next;
  const made = {};
  table[key] = made;
  return made;
};

const put = (table: { [key: string]: Plain }, key: readonly string[], value: Plain): void => {
  const last = key.at(-1) ?? '';
  key.slice(0, -1).reduce(inner, table)[last] = value;
};

const ourToml = (text: string): { value: Plain; problems: number } => {
  const root: { [key: string]: Plain } = {};
  const problems = readToml(text, ({ name, isItem, entries }) => {
    const last = name.at(-1) ?? '';
    const parent = name.slice(0, -1).reduce(inner, root);
    const list = parent[last];
    if (isItem && Array.isArray(list)) list.push({});
    else if (isItem) parent[last] = [{}];
    const table = name.length === 0 ? root : inner(parent, last);
    for (const { key, value } of entries) put(table, key, plain(value));
  });
  return { value: root, problems: problems.length };
};

test('TOML is read as Python reads it', async () => {
  const random = createRandom(6);
  const texts = Array.from({ length: 4000 }, () => tomlText(random));
  const theirs = await askPython('toml', texts);
  const differences = texts.flatMap((text, i) => {
    const ours = ourToml(text);
    if (theirs[i] === null) return [];
    const isEqual = ours.problems === 0 && sorted(ours.value) === sorted(theirs[i]);
    return isEqual ? [] : [[text, JSON.stringify(theirs[i]), JSON.stringify(ours)]];
  });
  assert.deepEqual(differences.slice(0, 5), []);
  assert.ok(theirs.filter((answer) => answer !== null).length > 1500);
});

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
