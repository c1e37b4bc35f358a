import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareVersions,
  evaluateMarker,
  parseMarker,
  parseSpecifiers,
  parseVersion,
  satisfies,
} from '../../../src/core/versions/index.ts';
import { askPython } from '../../support/packaging-oracle.ts';
import { createRandom, type Random } from '../../support/random.ts';

const pick = <T>(random: Random, of: readonly T[]): T => of[random.upTo(of.length)] as T;

const numbers = ['0', '1', '1', '2', '3', '10', '01', '202311220815123456', '202311220815123457'];

const release = (random: Random): string =>
  Array.from({ length: 1 + random.upTo(4) }, () => pick(random, numbers)).join('.');

const versionOf = (random: Random, isLocal = true): string =>
  [
    pick(random, ['', '', '', '', 'v', '1!']),
    release(random),
    pick(random, ['', '', '', 'a1', '.b2', 'rc', '-c0', '_alpha.3', 'PRE1']),
    pick(random, ['', '', '', '.post1', '-2', 'post', 'r3', '_rev.0']),
    pick(random, ['', '', '', '.dev0', 'dev1', '-DEV2']),
    isLocal ? pick(random, ['', '', '', '', '+1', '+a.b', '+A-1', '+1.2', '+1.a']) : '',
  ].join('');

/** Near ones are the ones that are hard to tell apart. */
const near = (random: Random, version: string): string =>
  random.upTo(3) === 0
    ? versionOf(random)
    : `${/^v?(?:\d+!)?[\d.]*\d/.exec(version)?.[0] ?? '1'}${versionOf(random).replace(/^v?(?:\d+!)?[\d.]*\d/, '')}`;

const clauseOf = (random: Random, version: string): string => {
  const operator = pick(random, ['==', '!=', '<=', '>=', '<', '>', '~=', '===']);
  const broken = ['1.x', 'abc', '1..2', ...(operator === '===' ? [] : [''])];
  const plain = random.upTo(8) === 0 ? pick(random, broken) : near(random, version);
  const isWild = random.upTo(4) === 0;
  const bare = isWild ? `${/^v?(?:\d+!)?[\d.]*\d/.exec(plain)?.[0] ?? plain}.*` : plain;
  const isWhole = operator === '==' || operator === '!=' || operator === '===' || random.upTo(20) === 0;
  return `${operator}${pick(random, ['', ' '])}${isWhole ? bare : plain.replace(/\+.*/, '')}`;
};

test('versions are ordered as Python orders them', async () => {
  const random = createRandom(1);
  const pairs = Array.from({ length: 8000 }, () => {
    const version = random.upTo(30) === 0 ? 'none' : versionOf(random);
    return [version, near(random, version)] as const;
  });
  const theirs = await askPython('order', pairs);
  const ours = pairs.map(([a, b]) => {
    const [left, right] = [parseVersion(a), parseVersion(b)];
    return left && right ? Math.sign(compareVersions(left, right)) : null;
  });
  const differences = pairs.flatMap((pair, i) => (ours[i] === theirs[i] ? [] : [[...pair, theirs[i], ours[i]]]));
  assert.deepEqual(differences, []);
});

test('a version lies within specifiers exactly when Python says so', async () => {
  const random = createRandom(2);
  const cases = Array.from({ length: 20_000 }, () => {
    const version = versionOf(random);
    const clauses = Array.from({ length: 1 + random.upTo(3) }, () => clauseOf(random, version));
    return [version, clauses.join(','), random.upTo(2) === 0 ? null : false] as const;
  });
  const theirs = await askPython('contains', cases);
  const ours = cases.map(([version, text, prereleases]) => {
    const specifiers = parseSpecifiers(text);
    if (specifiers.problems.length > 0) return null;
    return satisfies(version, specifiers, prereleases === null ? {} : { prereleases });
  });
  const differences = cases.flatMap((each, i) => (ours[i] === theirs[i] ? [] : [[...each, theirs[i], ours[i]]]));
  assert.deepEqual(differences.slice(0, 20), []);
  assert.ok(theirs.filter((answer) => answer === true).length > 2000);
});

const environment = {
  python_version: '3.12',
  python_full_version: '3.12.4',
  os_name: 'posix',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
  platform_system: 'Linux',
  platform_release: '6.1.0-13-amd64',
  platform_version: '#1 SMP',
  platform_python_implementation: 'CPython',
  implementation_name: 'cpython',
  implementation_version: '3.12.4',
  extra: 'fast-json',
};

const comparison = (random: Random): string => {
  const variable = pick(random, [...Object.keys(environment), 'os.name', 'python_implementation', 'nothing']);
  const known = Object.values(environment);
  const value = pick(random, [...known, '3.8', '3.12', '3', 'win32', 'Fast_JSON', '3.12.*', '3.8, 3.12', '']);
  const quote = pick(random, ['"', "'"]);
  const operator = pick(random, ['==', '!=', '<', '<=', '>', '>=', '~=', '===', 'in', 'not in', 'not  in', '=']);
  const sides = [variable, `${quote}${value}${quote}`];
  const blank = /[a-z]/.test(operator) ? ' ' : pick(random, ['', ' ']);
  return (random.upTo(4) === 0 ? sides.reverse() : sides).join(`${blank}${operator}${blank}`);
};

const markerOf = (random: Random, depth = 0): string => {
  const parts = Array.from({ length: 1 + random.upTo(3) }, () =>
    depth < 2 && random.upTo(4) === 0 ? `(${markerOf(random, depth + 1)})` : comparison(random),
  );
  return parts.reduce((text, part) => `${text} ${pick(random, ['and', 'or'])} ${part}`);
};

test('markers are evaluated as Python evaluates them', async () => {
  const random = createRandom(3);
  const cases = Array.from({ length: 8000 }, () => [markerOf(random), environment] as const);
  const theirs = await askPython('evaluates', cases);
  const ours = cases.map(([text]) => {
    const marker = parseMarker(text);
    return marker === null ? 'invalid' : evaluateMarker(marker, environment);
  });
  // Where Python gives up at what it can't compare, one of the other parts may decide for us.
  const differences = cases.flatMap(([text], i) =>
    ours[i] === theirs[i] || theirs[i] === null ? [] : [[text, theirs[i], ours[i]]],
  );
  assert.deepEqual(differences.slice(0, 20), []);
  assert.ok(theirs.filter((answer) => typeof answer === 'boolean').length > 1000);
});
