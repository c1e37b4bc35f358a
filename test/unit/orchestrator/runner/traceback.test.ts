import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { trackTracebacks } from '../../../../src/orchestrator/runner/console/traceback.ts';

const lastOf = (text: string) => {
  const tracker = trackTracebacks();
  for (const line of text.split('\n')) tracker.see(line);
  return tracker.last();
};

const simple = `Traceback (most recent call last):
  File "/bots/a/bot.py", line 3, in <module>
    main()
    ~~~~^^
ValueError: no such order`;

describe('the last traceback', () => {
  it('is found among other output, with its final line as message', () => {
    const found = lastOf(`starting\n${simple}\nsome later warning\n`);
    assert.deepEqual(found, { message: 'ValueError: no such order', text: simple });
  });

  it('is the last of several', () => {
    assert.equal(
      lastOf(`${simple}\nretrying\n${simple.replace('no such order', 'second')}`)?.message,
      'ValueError: second',
    );
  });

  it('holds the whole chain of causes', () => {
    const chained = `${simple}\n\nDuring handling of the above exception, another exception occurred:\n\n${simple.replace('ValueError: no such order', 'RuntimeError: gave up')}`;
    assert.deepEqual(lastOf(chained), { message: 'RuntimeError: gave up', text: chained });
  });

  it('may be a syntax error, which has no header', () => {
    const text = `  File "/bots/a/bot.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax`;
    assert.deepEqual(lastOf(text), { message: 'SyntaxError: invalid syntax', text });
  });

  it('may be a group of exceptions', () => {
    const text = `  + Exception Group Traceback (most recent call last):
  |   File "/bots/a/bot.py", line 1, in <module>
  |     raise ExceptionGroup("two", [ValueError(1), TypeError(2)])
  | ExceptionGroup: two (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | ValueError: 1
    +---------------- 2 ----------------
    | TypeError: 2
    +------------------------------------`;
    assert.deepEqual(lastOf(`${text}\nbye`), { message: 'ExceptionGroup: two (2 sub-exceptions)', text });
  });

  it('is none when none was printed', () => {
    assert.equal(lastOf('ValueError: said in passing\n  indented'), null);
  });

  it('stays bounded when a bot prints frames without end', () => {
    const frames = Array.from({ length: 5000 }, (_, i) => `  File "bot.py", line ${i}, in f`).join('\n');
    const found = lastOf(`Traceback (most recent call last):\n${frames}\nRecursionError: too deep`);
    assert.equal(found?.message, 'RecursionError: too deep');
    assert.ok((found?.text.split('\n').length ?? 0) <= 502);
  });
});
