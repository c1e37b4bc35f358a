import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { check } from '#core';
import { botIn, caseNames, casesFolder, contextIn, policyIn } from '../../support/rule-cases.ts';
import { lintersPython, saidByLinters } from '../../support/security-linters.ts';

/** What several tools look for: our rules, the numbers of theirs, and the rules whose cases are about it. */
interface Subject {
  readonly name: string;
  readonly rules: readonly string[];
  readonly codes: readonly number[];
  readonly cases: readonly string[];
  /** So many lines at least all three tell of: else something was not run. */
  readonly agreed: number;
}

/** No rule of theirs asks which hosts a bot calls: S104 and B104 are about the addresses that a server listens on. */
const subjects: readonly Subject[] = [
  {
    name: 'secret',
    rules: ['secret-literal', 'secret-token'],
    codes: [105, 106, 107],
    cases: ['secret-literal', 'secret-token', 'credential-exposed', 'personal-data-logged'],
    agreed: 19,
  },
  {
    name: 'insecure-name',
    rules: ['temp-file-insecure'],
    codes: [306],
    cases: ['temp-file-insecure', 'temp-file-not-deleted'],
    agreed: 8,
  },
  {
    name: 'temporary-place',
    rules: ['temp-file-not-deleted'],
    codes: [108],
    cases: ['temp-file-insecure', 'temp-file-not-deleted'],
    agreed: 2,
  },
  { name: 'tls', rules: ['tls-not-verified'], codes: [323, 501], cases: ['tls-not-verified'], agreed: 3 },
  {
    name: 'executed',
    rules: ['model-output-executed'],
    codes: [102, 307, 602, 605, 608],
    cases: ['model-output-executed'],
    agreed: 8,
  },
  { name: 'pip', rules: ['pip-at-run-time'], codes: [602, 603, 605], cases: ['pip-at-run-time'], agreed: 4 },
];

/** `subject, case, who alone speaks, lines` with the reason why, as the table has it. */
const explained = (): ReadonlyMap<string, string> => {
  const text = readFileSync(join(import.meta.dirname, 'fixtures', 'ruff-and-bandit.tsv'), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    rows.map((row) => {
      const [subject, name, says, lines, why = ''] = row.split('\t');
      assert.ok(why.length > 20, `a reason: ${row}`);
      return [[subject, name, says, lines].join('\t'), why];
    }),
  );
};

const ourLines = ({ rules }: Subject, cases: string): readonly string[] =>
  caseNames(cases).flatMap((name) => {
    const folder = join(casesFolder(cases), name);
    const found = check(botIn(folder), policyIn(folder), contextIn(folder)).findings;
    return found
      .filter(({ rule, place }) => rules.includes(rule) && place.path.endsWith('.py'))
      .map(({ place }) => `${name}/${place.path}:${place.line}`);
  });

/** Each line that somebody tells of, with all who do. */
const told = async (python: string, subject: Subject, cases: string): Promise<ReadonlyMap<string, Set<string>>> => {
  const by = new Map<string, Set<string>>();
  const add = (line: string, who: string) => by.set(line, (by.get(line) ?? new Set()).add(who));
  for (const line of ourLines(subject, cases)) add(line, 'botyard');
  for (const said of await saidByLinters(python, casesFolder(cases), subject.codes))
    add(`${said.path}:${said.line}`, said.by);
  return by;
};

/** The lines that not all tell of, as rows of the table without their reasons. */
const disagreements = (
  subject: Subject,
  cases: string,
  by: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] => {
  const rows = new Map<string, string[]>();
  for (const [place, who] of by) {
    if (who.size === 3) continue;
    const [, name = '', path = '', line = ''] = /^([^/]+)\/(.+):(\d+)$/.exec(place) ?? [];
    const key = [subject.name, `${cases}/${name}`, [...who].sort().join('+'), path].join('\t');
    rows.set(key, [...(rows.get(key) ?? []), line]);
  }
  return [...rows].map(([key, lines]) => `${key}:${lines.sort((a, b) => Number(a) - Number(b)).join()}`);
};

describe('ruff and bandit on the cases of the rules that overlap with theirs', () => {
  let python: string | null = null;
  let cause = '';
  before(async () => {
    try {
      python = await lintersPython();
    } catch (error) {
      cause =
        String(error)
          .split('\n')
          .find((line) => /ERROR|ENOENT/.test(line)) ?? String(error);
    }
  });

  const all: string[] = [];
  for (const subject of subjects) {
    test(`${subject.name}: each line on which not all three agree is explained`, async (t) => {
      if (python === null) return t.skip(`NOT COMPARED, ruff and bandit cannot be installed here: ${cause}`);
      let agreed = 0;
      const rows: string[] = [];
      for (const cases of subject.cases) {
        const by = await told(python, subject, cases);
        agreed += [...by.values()].filter((who) => who.size === 3).length;
        rows.push(...disagreements(subject, cases, by));
      }
      all.push(...rows);
      const reasons = explained();
      assert.deepEqual(
        rows.filter((row) => !reasons.has(row)),
        [],
        'nobody has said why: a row of fixtures/ruff-and-bandit.tsv each, with the reason',
      );
      assert.ok(agreed >= subject.agreed, `${agreed} lines of which all three tell`);
    });
  }

  test('the table explains nothing that is no longer so', (t) => {
    if (python === null) return t.skip(`NOT COMPARED, ruff and bandit cannot be installed here: ${cause}`);
    const stale = [...explained().keys()].filter((row) => !all.includes(row));
    assert.deepEqual(stale, []);
  });
});
