import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { policyCompletion, policyHover, rules, usageOf } from '#core';

const needs = { language: 'en', inUse: ['acme-ledger', 'requests'], rank: 'upper' } as const;

/** The text with a `|` where the cursor stands, and what is offered there. */
const at = (marked: string) => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = policyCompletion(text, offset, needs);
  const labels = found?.items.map(({ label }) => label) ?? [];
  const accept = (label: string): string => {
    const item = found?.items.find((one) => one.label === label);
    assert.ok(found && item, label);
    return text.slice(0, found.word.start) + item.text + text.slice(found.word.end);
  };
  return { labels, accept };
};

const top = ['schema', 'name', 'level', 'serial', 'issued', 'expires', 'contact', 'requests', 'allow', 'deny', 'map'];

suite('completion in a policy', () => {
  const offered: readonly (readonly [where: string, text: string, some: readonly string[]])[] = [
    ['an empty file', '|', top],
    ['a key half written', 'schema: 1\nal|\nname: x\n', ['allow', 'deny']],
    ['a level', 'level: |', ['starter', 'standard', 'strict']],
    ['a map below a key', 'allow:\n  |', ['distributions', 'modules']],
    ['an entry of a list', 'allow:\n  distributions:\n    - re|', ['requests', 'botcity-*', 'acme-ledger']],
    ['a list as far left as its key', 'deny:\n  distributions:\n  - |', ['requests']],
    ['an entry that is a map', 'allow:\n  distributions:\n    - name: a\n      |', ['version', 'instead', 'expires']],
    ['an entry between brackets', 'allow: {distributions: [a, |]}', ['requests']],
    ['a map between brackets', 'allow: {distributions: [a, {name: b, v|', ['version', 'instead']],
    ['brackets over several lines', 'allow:\n  distributions: [\n    a,\n    |', ['requests']],
    ['a rule', 'rules:\n  imp|', rules.map(({ id }) => id)],
    ['a severity', 'rules:\n  secret-literal: |', ['off', 'info', 'warning', 'error']],
    ['a severity between brackets', 'rules: {secret-literal: |}', ['off', 'info', 'warning', 'error']],
    ['what to use instead', 'deny: {distributions: [{name: a, instead: |', ['requests']],
    ['a Python in quotes', 'python:\n  default: "|"', ['3.12']],
    ['broken YAML above', 'name: [acme\nlevel: x: y\n|', []],
  ];
  for (const [where, text, some] of offered) {
    test(`offers what fits in ${where}`, () => {
      const { labels } = at(text);
      for (const label of some) assert.ok(labels.includes(label), label);
    });
  }

  test('a key that stands there already is not offered again, above or below the cursor', () => {
    const { labels } = at('schema: 1\n|\nname: x\nallow:\n  modules: []\n');
    assert.deepEqual(
      ['schema', 'name', 'allow', 'modules'].filter((key) => labels.includes(key)),
      [],
    );
    assert.ok(!at('rules:\n  |\n  secret-literal: off\n').labels.includes('secret-literal'));
  });

  test('nothing is offered in a comment, in a name, in an address or where any text may stand', () => {
    for (const text of ['# al|', 'name: x # |', 'name: |', 'requests:\n  url: "https://x/{|', 'serial: |'])
      assert.deepEqual(at(text).labels, [], text);
  });

  test('what is taken up goes on as the key does: a value, a map, a list', () => {
    assert.equal(at('lev|').accept('level'), 'level: ');
    assert.equal(at('al|').accept('allow'), 'allow:\n  ');
    assert.equal(at('allow:\n  di|').accept('distributions'), 'allow:\n  distributions:\n    - ');
    assert.equal(at('allow: {di|').accept('distributions'), 'allow: {distributions: ');
    assert.equal(at('le|: strict').accept('level'), 'level: strict');
    assert.equal(at('rules:\n  secret-literal: wa|rn').accept('warning'), 'rules:\n  secret-literal: warning');
  });

  test('what its place forbids is not offered', () => {
    const keys = (rank: 'system' | 'upper' | 'workspace') =>
      policyCompletion('', 0, { ...needs, rank })?.items.map(({ label }) => label) ?? [];
    const bound = ['requests', 'advisories', 'organisation'];
    const offered = (rank: 'system' | 'upper' | 'workspace') => bound.filter((key) => keys(rank).includes(key));
    assert.deepEqual(offered('workspace'), []);
    assert.deepEqual(offered('upper'), ['requests', 'advisories']);
    assert.deepEqual(offered('system'), bound);
  });

  test('what bots here use comes first', () => {
    assert.deepEqual(at('allow: {distributions: [|').labels.slice(0, 2), ['acme-ledger', 'requests']);
  });

  test('at every place of every prefix of a policy it answers', () => {
    const text =
      'schema: 1\nallow:\n  distributions: [a, {name: "b", version: ">=1"}]\n  modules:\n  - x.y\nrules: {x: off}\n# c\n';
    for (let end = 0; end <= text.length; end++) {
      policyCompletion(text.slice(0, end), end, needs);
      policyHover(text, end, { language: 'en', usage: null });
    }
  });
});

suite('hover in a policy', () => {
  const usage = usageOf([{ bot: 'orders', distributions: ['requests', 'botcity-maestro-sdk'], modules: [] }]);
  const over = (marked: string, language: 'en' | 'pt-br' = 'en') =>
    policyHover(marked.replace('|', ''), marked.indexOf('|'), { language, usage })?.markdown ?? null;

  test('a key says what it means, in the language of the editor', () => {
    assert.match(over('all|ow: {}') ?? '', /^\*\*allow\*\*/);
    assert.notEqual(over('all|ow: {}'), over('all|ow: {}', 'pt-br'));
    assert.match(over('allow:\n  distributions:\n    - ver|sion: "1"') ?? '', /allow\.distributions\.version/);
  });

  test('a rule says what it finds and how severe that is at each level', () => {
    assert.match(over('rules: {secret-li|teral: off}') ?? '', /\| high \| error \| error \| error \|/);
    assert.equal(over('rules: {no-such-|rule: off}'), null);
  });

  test('a level, a severity and a name are explained where they stand', () => {
    assert.match(over('level: str|ict') ?? '', /\*\*strict\*\*/);
    assert.match(over('rules:\n  secret-literal: inf|o') ?? '', /\*\*info\*\*/);
    assert.match(over('allow: {distributions: [req|uests]}') ?? '', /`orders`/);
    assert.match(over('allow: {distributions: ["botcity|-*"]}') ?? '', /`orders`/);
    assert.match(over('allow: {distributions: [num|py]}') ?? '', /No bot here/);
  });

  test('nothing is said between words, in comments and of unknown keys', () => {
    for (const text of ['allow: |', '# all|ow', 'all|w: 1']) assert.equal(over(text), null, text);
  });
});
