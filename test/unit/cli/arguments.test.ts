import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArguments } from '../../../src/cli/arguments.ts';
import { verbNames } from '../../../src/cli/verbs.ts';
import { isFailure } from '../../../src/core/index.ts';

const call = (...argv: string[]) => {
  const parsed = parseArguments(argv);
  assert.equal(parsed.kind, 'run');
  return parsed.kind === 'run' ? parsed.invocation : assert.fail();
};
const refused = (argv: string[], says?: RegExp, never?: string): void => {
  assert.throws(
    () => parseArguments(argv),
    (error) => {
      assert.ok(isFailure(error, 'usage'));
      if (says) assert.match(String(error.data.cause), says);
      if (never) assert.doesNotMatch(JSON.stringify(error.data), new RegExp(never));
      return true;
    },
  );
};

suite('the words of a command line', () => {
  test('a verb, its words and its options are understood in any order', () => {
    const { verb, words, options } = call('check', 'a', '--policy', 'p.yaml', 'b', '--format=json', '--no-cache');
    assert.deepEqual([verb, words, options.policy, options.format], ['check', ['a', 'b'], 'p.yaml', 'json']);
  });

  test('an option that was not given is absent, a switch is off', () => {
    const { options } = call('deploy');
    assert.equal('version' in options, false);
    assert.deepEqual([options.update, options.yes, options.format, options.follow], [false, false, 'text', true]);
  });

  test('two words make one verb of the orchestrator', () => {
    assert.equal(call('orchestrator', 'start', '--port', '0').verb, 'orchestrator start');
    refused(['orchestrator'], /start, stop or status/);
    refused(['orchestrator', 'restart']);
    refused(['policy', 'tset'], /did you mean policy test\?/);
    assert.equal(call('explain', 'requests').verb, 'policy explain');
  });

  test('--version before a verb is the product’s, after deploy it is the bot’s', () => {
    assert.deepEqual(parseArguments(['--version']), { kind: 'version' });
    assert.equal(call('deploy', '--version', '2.0.0').options.version, '2.0.0');
  });

  test('help is found in each of its forms', () => {
    assert.deepEqual(parseArguments([]), { kind: 'help', verb: null });
    assert.deepEqual(parseArguments(['-h']), { kind: 'help', verb: null });
    assert.deepEqual(parseArguments(['help', 'run']), { kind: 'help', verb: 'run' });
    assert.deepEqual(parseArguments(['policy', '--help']), { kind: 'help', verb: null, group: 'policy' });
    assert.deepEqual(parseArguments(['help', 'policy']), { kind: 'help', verb: null, group: 'policy' });
    assert.deepEqual(parseArguments(['help', 'orchestrator', 'stop']), { kind: 'help', verb: 'orchestrator stop' });
    assert.deepEqual(parseArguments(['run', '--local', '-h']), { kind: 'help', verb: 'run' });
  });

  test('a slip of the finger is answered with the word that was meant', () => {
    refused(['chekc'], /did you mean check\?/);
    refused(['deploy', '--verison', '1'], /no option --verison; did you mean --version\?/);
    refused(['run', '--update'], /run has no option --update/);
    refused(['zzzz'], /Verbs: new, check/);
  });

  test('a missing value, a word too few and a word too many are wrong use', () => {
    refused(['check', '--policy']);
    refused(['new']);
    refused(['logs']);
    refused(['run', 'a', 'b'], /"b" is one word too many/);
  });

  test('what stands behind -- is a word, whatever it looks like', () => {
    assert.deepEqual(call('check', '--', '--key').words, ['--key']);
  });

  for (const verb of verbNames) {
    test(`${verb} takes no secret from the command line and does not repeat it`, () => {
      for (const option of ['key', 'password', 'token', 'secret', 'api-key']) {
        refused([...verb.split(' '), `--${option}=hunter2-value`], /--key-stdin/, 'hunter2');
        refused([...verb.split(' '), `--${option}`, 'hunter2-value'], /--key-stdin/, 'hunter2');
      }
    });
  }
});

suite('the values of options', () => {
  test('parameters are JSON objects and key=value pairs, the later winning', () => {
    const { options } = call(
      'run',
      '--parameters',
      '{"day":1,"list":[2]}',
      '--parameters',
      'day=2=3',
      '--parameters',
      'x=',
    );
    assert.deepEqual(options.parameters, { day: '2=3', list: [2], x: '' });
  });

  test('parameters that are neither are refused without repeating them', () => {
    refused(['run', '--parameters', 'hunter2'], /key=value/, 'hunter2');
    refused(['run', '--parameters', '{"a": hunter2}'], /JSON/, 'hunter2');
    refused(['run', '--parameters', '=x']);
  });

  test('a format, an environment or a number that cannot be meant is refused', () => {
    refused(['check', '--format', 'xml'], /text, json/);
    refused(['login', '--environment', 'prod'], /development, validation, production/);
    refused(['orchestrator', 'start', '--port', '65536']);
    refused(['orchestrator', 'start', '--port', '-1']);
    refused(['logs', '1', '--after', '1.5']);
    refused(['logs', '1', '--follow', '--no-follow'], /exclude/);
  });

  test('no-follow and after reach logs', () => {
    const { options } = call('logs', '7', '--no-follow', '--after', '40');
    assert.deepEqual([options.follow, options.after], [false, 40]);
  });
});
