import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { paintFor } from '../../../src/cli/paint.ts';
import { consoleText } from '../../../src/cli/writers/console-text.ts';
import { planText } from '../../../src/cli/writers/deploy-text.ts';
import { diagnosisText } from '../../../src/cli/writers/diagnosis-text.ts';
import { factsText } from '../../../src/cli/writers/facts-text.ts';
import { sizeText, tableLines } from '../../../src/cli/writers/table.ts';
import { taskJson } from '../../../src/cli/writers/task-json.ts';
import { taskText } from '../../../src/cli/writers/task-text.ts';
import { aPlan, aReport, aTarget, aTask } from '../../support/records.ts';

const plain = paintFor(false);

suite('what people read', () => {
  test('a task that ended shows status, items, execution log, alerts, errors and artifacts', () => {
    assert.equal(
      taskText(aReport(), plain),
      `Task 7: PARTIALLY_COMPLETED - 1 of 3 orders failed
Items: 3 (2 processed, 1 failed)
Execution log orders: 2 entries
  Customer  Orders
  Ana & Co  2
  Bento     1
1 alert:
  WARN  Bad row  line 4 has no amount
1 error:
  ValueError  amount is empty
1 artifact:
  3  report.csv
`,
    );
  });

  test('a task without items, logs or artifacts is one line', () => {
    const report = {
      task: aTask({ finishStatus: 'SUCCESS', finishMessage: null, totalItems: null }),
      logs: [],
      alerts: [],
      errors: [],
      artifacts: [],
    };
    assert.equal(taskText(report, plain), 'Task 7: SUCCESS\n');
  });

  test('a long execution log shows its first rows and how many more there are', () => {
    const entries = Array.from({ length: 25 }, (_, i) => ({ columns: { customer: `c${i}`, orders: i } }));
    const [log] = aReport().logs;
    assert.ok(log);
    const text = taskText({ ...aReport(), logs: [{ ...log, entries }] }, plain);
    assert.ok(
      text.includes('25 entries') && text.includes('  c9  ') && text.includes('  … 15 more') && !text.includes('c10'),
    );
  });

  test('a plan says where, what changes, the verdict with its policy, and each file with size and reason', () => {
    assert.equal(
      planText(aPlan(), aTarget(), plain),
      `Plan: orders 1.0.1 to local (development)
  released there now: 1.0.0
  pass under policy acme (standard)
  2 files, 2.1 kB; 4 left out (.git, .venv, __pycache__, …)
    bot.py            2.0 kB  python
    requirements.txt  31 B    requirements
`,
    );
  });

  test('a plan says that nobody has a policy, that nothing is released yet and that bytes are replaced', () => {
    const plan = aPlan({ released: null, replaces: true, policyName: null });
    const text = planText(plan, { ...aTarget(), environment: null, name: 'acme.example' }, plain);
    assert.match(text, /to acme\.example\n/);
    assert.match(text, /nothing of this bot is released there; replaces the bytes/);
    assert.match(text, /no organisation policy \(standard\)/);
  });

  test('a console line keeps its text; what Botyard says stands behind a dot; the time is optional', () => {
    const line = { seq: 1, time: new Date(2026, 10, 22, 14, 3, 7, 5).toISOString(), text: '  42 %\tdone' } as const;
    assert.equal(consoleText({ ...line, stream: 'stdout' }, { paint: plain, time: false }), '  42 %\tdone\n');
    assert.equal(
      consoleText({ ...line, stream: 'stderr' }, { paint: plain, time: true }),
      '14:03:07.005   42 %\tdone\n',
    );
    assert.equal(consoleText({ ...line, stream: 'system' }, { paint: plain, time: false }), '·   42 %\tdone\n');
  });

  test('facts are a table a file', () => {
    const entry = { line: 1, column: 8, how: 'static', origin: 'third-party', distributions: ['requests'] } as const;
    const imports = [
      { ...entry, module: 'requests' },
      { ...entry, line: 12, column: 1, module: 'requests.get', use: true },
      { ...entry, line: 9, column: 3, module: null, how: 'dynamic-unresolved', origin: 'unknown', distributions: [] },
    ] as const;
    assert.equal(
      factsText({ schema: 1, files: [{ path: 'bot.py', imports }] }),
      `bot.py
  1:8   requests      third-party  static              requests
  12:1  requests.get  third-party  use                 requests
  9:3   ?             unknown      dynamic-unresolved
`,
    );
  });

  test('a diagnosis names each missing thing with what mends it, and counts them', () => {
    const things = [
      { id: 'node', name: 'Node', state: 'here', detail: '/usr/bin/node', mend: null },
      { id: 'python', name: 'Python', state: 'missing', detail: 'No Python was found.', mend: 'apt install python3' },
      { id: 'uv', name: 'uv', state: 'optional', detail: 'not found', mend: 'pip install uv' },
    ] as const;
    assert.equal(
      diagnosisText({ things }, plain),
      `ok       Node    /usr/bin/node
missing  Python  No Python was found.
                 → apt install python3
absent   uv      not found
                 → pip install uv

1 thing missing; each line above says what mends it.
`,
    );
  });

  test('a colour never carries the meaning: without colours the words are the same', () => {
    const painted = taskText(aReport(), paintFor(true));
    assert.notEqual(painted, taskText(aReport(), plain));
    assert.equal(painted.replaceAll(/\x1b\[\d+m/g, ''), taskText(aReport(), plain));
  });

  test('sizes and tables read as people write them', () => {
    assert.deepEqual([0, 999, 1000, 2_345_678].map(sizeText), ['0 B', '999 B', '1.0 kB', '2.3 MB']);
    assert.deepEqual(
      tableLines(
        [
          ['a', 'bbb', ''],
          ['cc', 'd', 'e'],
        ],
        '',
      ),
      ['a   bbb', 'cc  d    e'],
    );
  });
});

suite('what programs read', () => {
  test('a task is the object of the contract', () => {
    assert.deepEqual(taskJson(aTask()), {
      task: 7,
      state: 'FINISHED',
      finishStatus: 'PARTIALLY_COMPLETED',
      message: '1 of 3 orders failed',
      items: { total: 3, processed: 2, failed: 1 },
    });
  });

  test('a task that counted no items has items null, not zeros', () => {
    const { id: task, ...rest } = aTask({
      state: 'CANCELED',
      finishStatus: null,
      finishMessage: null,
      totalItems: null,
    });
    assert.deepEqual(taskJson({ id: task, ...rest }), {
      task,
      state: 'CANCELED',
      finishStatus: null,
      message: null,
      items: null,
    });
  });
});
