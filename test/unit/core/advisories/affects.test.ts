import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { advisoriesOf } from '../../../../src/core/advisories/memory.ts';
import { readOsv } from '../../../../src/core/advisories/read-osv.ts';
import { manyOsvRecords, type OsvWish, osvModel, osvRecord } from '../../../support/osv-records.ts';

const advisories = (...wishes: OsvWish[]) =>
  advisoriesOf(
    wishes.map((wish) => {
      const made = osvRecord(wish);
      osvModel.parse(made);
      const read = readOsv(made);
      assert.ok(read);
      return read;
    }),
  );
const hit = (version: string, wish: OsvWish): boolean => advisories(wish).affecting('shipments', version).length > 0;

describe('a version is affected', () => {
  for (const [version, events, expected] of [
    ['1.9', [{ introduced: '0' }, { fixed: '2.0' }], true],
    ['2.0', [{ introduced: '0' }, { fixed: '2.0' }], false],
    ['2.0rc1', [{ introduced: '0' }, { fixed: '2.0' }], true],
    ['0.0.0.dev1', [{ introduced: '0' }, { fixed: '2.0' }], true],
    ['0.9', [{ introduced: '1.0' }], false],
    ['1.0.0', [{ introduced: '1.0' }], true],
    ['99', [{ introduced: '1.0' }], true],
    ['1.5', [{ introduced: '1.0' }, { last_affected: '1.5' }], true],
    ['1.5+cu118', [{ introduced: '1.0' }, { last_affected: '1.5' }], true],
    ['1.5.post1', [{ introduced: '1.0' }, { last_affected: '1.5' }], false],
    // In any order, with a gap.
    ['3.1', [{ fixed: '3.2' }, { introduced: '3.0' }, { fixed: '2.0' }, { introduced: '1.0' }], true],
    ['2.5', [{ fixed: '3.2' }, { introduced: '3.0' }, { fixed: '2.0' }, { introduced: '1.0' }], false],
    // As numbers, not as text.
    ['1.10', [{ introduced: '1.9' }, { fixed: '1.11' }], true],
    ['1.2', [{ introduced: '1.10' }], false],
    ['1!1.0', [{ introduced: '0' }, { fixed: '2.0' }], false],
    // What begins again where it was fixed goes on.
    ['2.0', [{ introduced: '2.0' }, { introduced: '0' }, { fixed: '2.0' }], true],
    ['1.0', [{ introduced: '0' }, { limit: '2.0' }], true],
    ['2.0', [{ introduced: '0' }, { limit: '2.0' }], false],
    ['2.0', [{ introduced: '0' }, { limit: '2.0' }, { limit: '*' }], true],
  ] as const) {
    const told = events.map((event) => JSON.stringify(event)).join(' ');
    test(`${version} by ${told}: ${expected ? 'yes' : 'no'}`, () => {
      assert.equal(hit(version, { events }), expected);
    });
  }

  test('when it is listed, in whatever way it is written', () => {
    const versions = ['1.0', '2.0-beta2', '2004d'];
    for (const version of ['1.0', 'v1.0.0', '1.0+local', '2.0b2', '2004d'])
      assert.equal(hit(version, { versions }), true, version);
    for (const version of ['1.0.1', '2.0', '2004e']) assert.equal(hit(version, { versions }), false, version);
  });

  test('when it is listed and also where no range holds it', () => {
    assert.equal(hit('3.0', { events: [{ introduced: '0' }, { fixed: '2.0' }], versions: ['1.0', '3.0'] }), true);
  });

  test('not by ranges of commits or of another order', () => {
    for (const type of ['GIT', 'SEMVER'])
      assert.equal(hit('1.0', { type, events: [{ introduced: '0' }] }), false, type);
  });

  test('not by a record that was withdrawn, nor by one about another ecosystem', () => {
    const events = [{ introduced: '0' }];
    assert.equal(hit('1.0', { events, withdrawn: '2026-01-01T00:00:00Z' }), false);
    assert.equal(hit('1.0', { events, ecosystem: 'npm' }), false);
  });

  test('under any spelling of the name', () => {
    const found = advisories({ name: 'Ship_Ments.core', events: [{ introduced: '0' }] });
    assert.equal(found.affecting('ship-ments-core', '1.0').length, 1);
  });

  test('by its list alone where a range cannot be ordered; without a list the record is none', () => {
    const events = [{ introduced: '0' }, { fixed: 'tomorrow' }];
    assert.equal(hit('1.0', { events, versions: ['1.0'] }), true);
    assert.equal(hit('1.1', { events, versions: ['1.0'] }), false);
    assert.equal(readOsv(osvRecord({ events })), null);
  });
});

describe('names of one vulnerability', () => {
  const ghsa = { id: 'GHSA-xxxx-yyyy-zzzz', aliases: ['CVE-2026-1'] };
  const pysec = { id: 'PYSEC-2026-9', aliases: ['CVE-2026-1'] };

  test('are joined across records, shown as CVE, and the worse of each fact holds', () => {
    const found = advisories(
      { ...ghsa, events: [{ introduced: '0' }, { fixed: '1.5' }], level: 'MODERATE' },
      { ...pysec, events: [{ introduced: '0' }, { fixed: '1.7' }], level: 'HIGH' },
    );
    const [only, ...more] = found.affecting('shipments', '1.0');
    assert.equal(more.length, 0);
    assert.deepEqual(only, {
      id: 'CVE-2026-1',
      aliases: ['CVE-2026-1', 'GHSA-xxxx-yyyy-zzzz', 'PYSEC-2026-9'],
      severity: 'high',
      summary: 'A flaw that was made up for a test',
      fixed: ['1.7'],
    });
    assert.equal(found.affecting('shipments', '1.6').length, 1, 'one record says it is still there');
    assert.equal(found.affecting('shipments', '1.7').length, 0);
  });

  test('are joined through a third record that knows both', () => {
    const events = [{ introduced: '0' }];
    const found = advisories(
      { id: 'GHSA-1', events },
      { id: 'PYSEC-1', events },
      { id: 'OSV-1', aliases: ['GHSA-1', 'PYSEC-1'], events },
    );
    assert.deepEqual(
      found.affecting('shipments', '1').map(({ id, aliases }) => [id, aliases.length]),
      [['GHSA-1', 3]],
    );
  });

  test('are not joined where they share nothing; the worst comes first, unknown last', () => {
    const events = [{ introduced: '0' }];
    const found = advisories(
      { id: 'PYSEC-3', events },
      { id: 'PYSEC-1', events, level: 'LOW' },
      { id: 'PYSEC-2', events, level: 'CRITICAL' },
    );
    assert.deepEqual(
      found.affecting('shipments', '1').map(({ id, severity }) => [id, severity]),
      [
        ['PYSEC-2', 'critical'],
        ['PYSEC-1', 'low'],
        ['PYSEC-3', 'unknown'],
      ],
    );
  });

  test('fixed versions ascend and are newer than the one in question', () => {
    const events = [
      { introduced: '3.0' },
      { fixed: '3.10' },
      { introduced: '1.0' },
      { fixed: '2.9' },
      { introduced: '0.1' },
      { fixed: '0.2' },
    ];
    assert.deepEqual(advisories({ events }).affecting('shipments', '1.2')[0]?.fixed, ['2.9', '3.10']);
  });
});

test('a record that is none is refused, whatever is wrong with it', () => {
  const good = osvRecord({ events: [{ introduced: '0' }] });
  assert.ok(readOsv(good));
  const bad: unknown[] = [
    null,
    7,
    'GHSA',
    [],
    {},
    { ...good, id: '../../etc/passwd' },
    { ...good, id: undefined },
    { ...good, modified: 'yesterday' },
    { ...good, modified: undefined },
    { ...good, schema_version: '2.0.0' },
    { ...good, affected: 'all' },
    { ...good, affected: [{ package: { ecosystem: 'PyPI' } }] },
    { ...good, affected: [{ ...good.affected[0], versions: [1] }] },
    { ...good, affected: [{ ...good.affected[0], ranges: [{ type: 'ECOSYSTEM' }] }] },
  ];
  for (const value of bad) assert.equal(readOsv(value), null, JSON.stringify(value));
  const odd = { ...good, aliases: null, severity: null, later: { key: 1 }, affected: [...good.affected, {}] };
  assert.equal(readOsv(odd)?.records.size, 1, 'null stands for absent, keys of later versions are no error');
});

test('what a record says of itself comes as one line that moves no cursor', () => {
  const summary = `\u001b[2J\u202eevil\n${'long '.repeat(200)}`;
  const [one] = advisories({ summary, events: [{ introduced: '0' }] }).affecting('shipments', '1');
  assert.match(one?.summary ?? '', /^\[2J evil long/);
  assert.doesNotMatch(one?.summary ?? '', /\p{C}/u);
  assert.ok((one?.summary.length ?? 999) <= 160);
});

test('the records that tests and measurements make are OSV records', () => {
  const made = manyOsvRecords(300);
  for (const record of made) osvModel.parse(record);
  assert.ok(made.every((record) => readOsv(record)?.records.size === 1));
});
