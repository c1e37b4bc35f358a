import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  admits,
  evaluateMarker,
  newestOf,
  parseMarker,
  parseSpecifiers,
  pinnedVersion,
} from '../../../../src/core/versions/index.ts';

const pins: readonly (readonly [specifier: string, version: string | null])[] = [
  ['==1.2', '1.2'],
  ['=== 1.2+x', '1.2+x'],
  ['>=1,==1.2,<2', '1.2'],
  ['==1.2,<1', null],
  ['==1.*', null],
  ['~=1.2', null],
  ['', null],
  ['==1.2,>=', null],
];

for (const [specifier, version] of pins) {
  test(`"${specifier}" is pinned to ${version}`, () => {
    assert.equal(pinnedVersion(specifier), version);
  });
}

test('a list admits a prerelease only where it names one', () => {
  assert.equal(admits('>=1.2', '1.3'), true);
  assert.equal(admits('>=1.2', '1.3rc1'), false);
  assert.equal(admits('>=1.2a1', '1.3rc1'), true);
  assert.equal(admits('', '1.0'), true);
  assert.equal(admits('broken', '1.0'), false);
});

test('clauses have their places, and a broken one hides no other', () => {
  const text = ' >=1 , <2x,!=1.5.*,';
  const { clauses, problems } = parseSpecifiers(text);
  assert.deepEqual(
    clauses.map(({ start, end, isWildcard }) => `${text.slice(start, end)} ${isWildcard}`),
    ['>=1 false', '!=1.5.* true'],
  );
  assert.deepEqual(
    problems.map(({ start, end, cause }) => `${text.slice(start, end)} ${cause}`),
    ['<2x bad-version'],
  );
});

test('of what is not known of the environment nothing is said, unless the rest decides', () => {
  const value = (text: string): boolean | null | undefined => {
    const marker = parseMarker(text);
    return marker === null ? undefined : evaluateMarker(marker, { python_version: '3.12' });
  };
  assert.equal(value('sys_platform == "win32"'), null);
  assert.equal(value('sys_platform == "win32" and python_version < "3.8"'), false);
  assert.equal(value('sys_platform == "win32" or python_version >= "3.8"'), true);
  assert.equal(value('sys_platform == "win32" and python_version >= "3.8"'), null);
  assert.equal(value('"a" == "a"'), null);
  assert.equal(value(`${'('.repeat(10_000)}os_name == "nt"${')'.repeat(10_000)}`), undefined);
});

test('the newest is a final release where there is one', () => {
  assert.equal(newestOf(['1.9', '1.10', '2.0rc1', 'x']), '1.10');
  assert.equal(newestOf(['2.0a1', '2.0rc1']), '2.0rc1');
  assert.equal(newestOf(['x']), null);
});
