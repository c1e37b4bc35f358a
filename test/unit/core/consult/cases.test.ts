import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type PolicyDocument, readCases, readPolicyDocument, runCases } from '#core';

const policy = `schema: 1
name: acme
level: standard
allow:
  distributions: [requests, {name: pandas, version: ">=2.2,<3"}, {name: numpy, expires: 2026-12-31}, "botcity-*"]
deny:
  distributions: [{name: paramiko, instead: asyncssh}, {name: requests, version: "<2.20"}]
  modules: [os.system]
map: {corp: botcity-corp}
`;
const document = readPolicyDocument(policy, 'p.yaml').document as PolicyDocument;

/** Each case with what is other than it expects; empty where it holds. */
const run = (text: string): readonly (readonly [string, readonly string[]])[] => {
  const { document: cases, problems } = readCases(text, 'p.test.yaml');
  assert.deepEqual(problems, []);
  return runCases(cases?.cases ?? [], document, '2026-11-22').map(({ asked, differences }) => [
    asked,
    differences.map(({ what, expected, found }) => `${what} ${expected} ${found}`),
  ]);
};

suite('cases beside a policy', () => {
  const holding = [
    'import: requests, expect: approved, severity: info',
    'import: requests.sessions, expect: approved',
    'import: json, expect: approved',
    'import: os.system, expect: denied, severity: error',
    'import: "os.*", expect: denied',
    'import: paramiko, expect: denied, severity: error, instead: asyncssh',
    'import: polars, expect: not-approved, severity: error',
    'import: corp, expect: approved',
    'import: nobody_knows, expect: not-approved',
    'import: numpy, expect: approved, on: 2026-12-31',
    'import: numpy, expect: not-approved, on: 2027-01-01',
    'import: tomllib, expect: approved, python: "3.11"',
    'import: tomllib, expect: not-approved, python: "3.10"',
    'requirement: "pandas==2.2.3", expect: approved',
    'requirement: "pandas==1.5.3", expect: not-approved, severity: error',
    'requirement: pandas, expect: not-pinned',
    'requirement: "requests==2.19", expect: denied',
    'requirement: "paramiko>=3", expect: denied, instead: AsyncSSH',
    'requirement: "Botcity_Maestro_SDK", expect: approved',
  ];
  for (const one of holding) test(`hold: ${one}`, () => assert.deepEqual(run(`- {${one}}`)[0]?.[1], []));

  test('that do not hold say what was expected and what the policy says', () => {
    const [first, second] = run(
      '- {import: requests, expect: denied, severity: error}\n- {import: paramiko, expect: denied, instead: fabric}\n',
    );
    assert.deepEqual(first?.[1], ['expect denied approved', 'severity error info']);
    assert.deepEqual(second?.[1], ['instead fabric asyncssh']);
  });

  test('are a list, or a map that names the policy; each knows its line', () => {
    const body = '- import: a\n  expect: approved\n\n- {requirement: b, expect: denied}\n';
    assert.deepEqual(
      readCases(body, 'x').document?.cases.map(({ line }) => line),
      [1, 4],
    );
    const map = readCases(`policy: ../acme.yaml\ncases:\n${body}`, 'x').document;
    assert.deepEqual([map?.policy, map?.cases.map(({ line }) => line)], ['../acme.yaml', [3, 6]]);
  });

  const wrong: readonly (readonly [title: string, text: string, places: readonly string[]])[] = [
    ['nothing', '', ['1:1']],
    ['a word', 'cases', ['1:1']],
    ['no expectation', '- import: a', ['1:3']],
    ['an expectation that is none', '- {import: a, expect: fine}', ['1:23']],
    ['an unknown key', '- {import: a, expekt: denied}', ['1:15']],
    ['an import and a requirement', '- {import: a, requirement: b, expect: denied}', ['1:15']],
    ['no import name', '- {import: "a b", expect: denied}', ['1:12']],
    ['no requirement', '- {requirement: "-r other.txt", expect: denied}', ['1:17']],
    ['a day that is none', '- {import: a, expect: denied, on: soon}', ['1:35']],
    ['broken YAML', '- {import: a', ['1:13']],
    ['nested without end', '['.repeat(500_000), ['1:61']],
  ];
  for (const [title, text, places] of wrong) {
    test(`with ${title} are refused at the place`, () => {
      const { document: none, problems } = readCases(text, 'p.test.yaml');
      assert.equal(none, null);
      assert.deepEqual(
        problems.map(({ line, column }) => `${line}:${column}`),
        places,
      );
    });
  }
});
