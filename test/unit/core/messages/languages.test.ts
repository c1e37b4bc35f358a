import assert from 'node:assert/strict';
import { test } from 'node:test';
import { botNameProblem, causeText, explain, Failure, languageOf, problemText } from '../../../../src/core/index.ts';
import { advisoryProblemsEn } from '../../../../src/core/messages/advisories.en.ts';
import { failuresEn } from '../../../../src/core/messages/failures.en.ts';
import { failuresPtBr } from '../../../../src/core/messages/failures.pt-br.ts';
import { problemsEn } from '../../../../src/core/messages/problems.en.ts';
import { problemsPtBr } from '../../../../src/core/messages/problems.pt-br.ts';
import { factsOfFailures, factsOfProblems, type Told, tokens } from '../../../support/told-facts.ts';

const sorted = (words: Iterable<string>): string[] => [...words].sort();

/** Of each sentence in each language: which of the values it was given stand in it. */
const shown = (said: string): string => sorted(new Set(said.match(tokens))).join(' ');

const compare = (name: string, told: readonly Told[], say: (told: Told, language: 'en' | 'pt-br') => string): void => {
  for (const one of told) {
    const [english, portuguese] = [say(one, 'en'), say(one, 'pt-br')];
    const what = `${name} ${one.code} ${JSON.stringify(one.data)}\n${english}\n${portuguese}`;
    assert.equal(shown(portuguese), shown(english), what);
    assert.doesNotMatch(portuguese, /undefined|\[object|\bnull\b|\{\d\}|\.\.(\s|$)|^\W*$/, what);
    assert.notEqual(portuguese, english, what);
  }
};

test('every failure and every problem has a sentence in both languages', () => {
  assert.deepEqual(sorted(Object.keys(failuresPtBr)), sorted(Object.keys(failuresEn)));
  assert.deepEqual(sorted(Object.keys(problemsPtBr)), sorted(Object.keys(problemsEn)));
});

test('a failure says the same facts in both languages, in its message and in its next step', () => {
  const told = factsOfFailures(Object.keys(failuresEn));
  assert.ok(told.length > 80);
  const explained = ({ code, data }: Told, language: 'en' | 'pt-br') =>
    explain(new Failure(code as never, data), language);
  compare(
    'message',
    told.filter(({ isWritten }) => !isWritten),
    (one, language) => explained(one, language).message,
  );
  compare('next', told, (one, language) => explained(one, language).next);
});

test('a problem says the same facts in both languages', () => {
  const told = factsOfProblems(Object.keys(problemsEn));
  assert.ok(told.length > 60);
  compare('problem', told, ({ code, data }, language) => problemText({ code: code as never, data }, language));
});

test('what a command line is told to run is the same in both languages', () => {
  const commands = (text: string): string[] =>
    sorted(text.match(/botyard [a-z]+|--[a-z-]+|BOTYARD_\w+|`[^`]+`/g) ?? []);
  for (const { code, data } of [...factsOfFailures(Object.keys(failuresEn))]) {
    const failure = new Failure(code as never, data);
    assert.deepEqual(commands(explain(failure, 'pt-br').next), commands(explain(failure).next), code);
  }
  for (const { code, data } of factsOfProblems(Object.keys(advisoryProblemsEn))) {
    const said = (language: 'en' | 'pt-br') => problemText({ code: code as never, data }, language);
    assert.deepEqual(commands(said('pt-br')), commands(said('en')), code);
  }
});

test('why a name cannot be a bot is said in the language of the sentence around it', () => {
  for (const name of ['a', 'x'.repeat(65), 'a b', '1a', 'a-', 'con']) {
    const reason = botNameProblem(name) ?? assert.fail(name);
    assert.notEqual(causeText(reason, 'pt-br'), reason);
    assert.ok(explain(new Failure('bot-name-invalid', { name, reason }), 'pt-br').message.includes(name.slice(0, 9)));
  }
});

test('what a policy says of a release is told in its facts, and as written where none came along', () => {
  const data = { what: 'released', server: 'https://a.example', said: 'As written.' };
  assert.match(
    explain(new Failure('policy-closed', data), 'pt-br').message,
    /liberado em https:\/\/a\.example: As written\.$/,
  );
  const facts = { ...data, problem: 'policy-closed', expires: '2026-01-31' };
  const said = problemText({ code: 'policy-closed', data: facts }, 'pt-br');
  assert.ok(explain(new Failure('policy-closed', facts), 'pt-br').message.endsWith(said));
  assert.match(said, /2026-01-31/);
});

test('a locale leads to its language, and one without a catalogue to English', () => {
  const of = ['pt-br', 'pt-BR', 'pt', 'pt_BR.UTF-8', 'en', 'en-US', 'de', 'ptx', '', undefined].map(languageOf);
  assert.deepEqual(of, ['pt-br', 'pt-br', 'pt-br', 'pt-br', ...of.slice(4).map(() => 'en')]);
});
