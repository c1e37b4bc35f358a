import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../../support/eventually.ts';
import { languageSession } from '../../support/language-session.ts';

const botproj = JSON.stringify({ name: 'orders' });
const policy = 'schema: 1\nname: acme\nlevel: standard\nallow:\n  distributions: [botcity-maestro-sdk]\n';
const careless = 'import pandas\n\npassword = "hunter2-Prod!"\n';
const bot = {
  'orders/orders.botproj': botproj,
  'orders/bot.py': careless,
  'orders/requirements.txt': 'pandas==2.3.1\n',
  'orders/botyard.policy.yaml': policy,
};

test('findings of a bot come with rule, source, severity and a range in UTF-16 units', async (t) => {
  const session = await languageSession(t, bot);
  const text = 'import pandas\nx = "🙂"; password = "hunter2-Prod!"\n';
  await session.open('orders/bot.py', text);
  const found = await session.diagnostics('orders/bot.py');
  assert.deepEqual(
    found.map(({ code, severity, source }) => ({ code, severity, source })),
    [
      { code: 'import-not-approved', severity: 1, source: 'Botyard' },
      { code: 'secret-literal', severity: 1, source: 'Botyard' },
    ],
  );
  assert.deepEqual(found[0]?.range, { start: { line: 0, character: 7 }, end: { line: 0, character: 13 } });
  assert.deepEqual(found[1]?.range.start, { line: 1, character: text.split('\n')[1]?.indexOf('"hunter2') });
});

test('no diagnostic holds the value of a secret', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', careless);
  const report = await session.report('orders/bot.py');
  assert.doesNotMatch(JSON.stringify(report), /hunter2-Prod/);
});

test('a file outside bot folders has no diagnostics, whatever it imports', async (t) => {
  const session = await languageSession(t, { ...bot, 'other/script.py': careless });
  await session.open('other/script.py', careless);
  assert.deepEqual(await session.diagnostics('other/script.py'), []);
  assert.deepEqual(
    await session.actions('other/script.py', { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }),
    [],
  );
});

test('a file of a virtual environment inside a bot has no diagnostics', async (t) => {
  const session = await languageSession(t, {
    ...bot,
    'orders/.venv/pyvenv.cfg': '',
    'orders/.venv/lib/mod.py': careless,
  });
  await session.open('orders/.venv/lib/mod.py', careless);
  assert.deepEqual(await session.diagnostics('orders/.venv/lib/mod.py'), []);
});

test('a half-typed line does not hide the findings around it', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', careless);
  await session.type('orders/bot.py', 'import pandas\nprint(\nimport numpy\npassword = "hunter2-Prod!"\n');
  const codes = (await session.diagnostics('orders/bot.py')).map(({ code, range }) => `${code}:${range.start.line}`);
  assert.ok(codes.includes('import-not-approved:0'), codes.join());
  assert.ok(codes.includes('import-not-approved:2'), codes.join());
  assert.ok(codes.includes('secret-literal:3'), codes.join());
});

test('unchanged diagnostics are not sent twice', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', careless);
  const first = await session.report('orders/bot.py');
  const again = await session.report('orders/bot.py', first.resultId);
  assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
  await session.type('orders/bot.py', 'import os\n');
  const after = await session.report('orders/bot.py', first.resultId);
  assert.equal(after.kind, 'full');
  assert.deepEqual(after.kind === 'full' && after.items, []);
});

test('the whole bot is reported, open or not, and a file that is gone is emptied', { timeout: 60_000 }, async (t) => {
  const session = await languageSession(t, { ...bot, 'orders/lib/tool.py': 'import numpy\n' });
  const { items } = await session.workspace([]);
  const codes = items.flatMap((item) =>
    item.kind === 'full' ? item.items.map(({ code }) => `${item.uri}:${code}`) : [],
  );
  assert.ok(codes.includes(`${session.uri('orders/lib/tool.py')}:import-not-approved`), codes.join());
  assert.ok(codes.includes(`${session.uri('orders/bot.py')}:secret-literal`), codes.join());

  const held = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  const next = session.workspace(held);
  await session.remove('orders/lib/tool.py');
  const gone = (await next).items;
  assert.deepEqual(
    gone.map((item) => [item.uri, item.kind === 'full' ? item.items.length : -1]),
    [[session.uri('orders/lib/tool.py'), 0]],
  );
});

test('what is typed is answered before the whole of a big bot has been looked through', async (t) => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`orders/m${i}.py`, careless]));
  const session = await languageSession(t, { ...bot, ...many });
  await session.open('orders/bot.py', careless);
  // Open too, so that no reading from disk lets anybody in between.
  await session.open('orders/botyard.policy.yaml', policy);
  await session.diagnostics('orders/bot.py');
  const answers: string[] = [];
  const whole = session.workspace([]).then(() => answers.push('whole'));
  await session.type('orders/bot.py', 'import os\n');
  const typed = session.diagnostics('orders/bot.py').then(() => answers.push('typed'));
  await Promise.all([whole, typed]);
  assert.deepEqual(answers, ['typed', 'whole']);
});

test('a policy saved anew is in force at once: the client is asked to pull, and the import is allowed', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', careless);
  assert.equal((await session.diagnostics('orders/bot.py'))[0]?.code, 'import-not-approved');
  await session.write('orders/botyard.policy.yaml', policy.replace('[', '[pandas, '));
  await eventually('the client is asked to pull', () => session.refreshes() > 0);
  assert.deepEqual(
    (await session.diagnostics('orders/bot.py')).map(({ code }) => code),
    ['secret-literal'],
  );
});

test('a module added to the bot is first-party from then on', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', 'import tools_of_ours\n');
  assert.deepEqual(
    (await session.diagnostics('orders/bot.py')).map(({ code }) => code),
    ['import-not-approved'],
  );
  await session.write('orders/tools_of_ours.py', 'X = 1\n');
  await eventually('the client is asked to pull', () => session.refreshes() > 0);
  assert.deepEqual(await session.diagnostics('orders/bot.py'), []);
});

for (const [list, one] of [
  ['requirements.txt', 'opencv-python-headless==4.12.0.88\n'],
  ['uv.lock', '[[package]]\nname = "opencv-python-headless"\nversion = "4.12.0.88"\n'],
] as const) {
  test(`a saved ${list} decides between distributions at once, in documents that are open too`, async (t) => {
    const session = await languageSession(t, bot);
    await session.open('orders/bot.py', 'import cv2\n');
    const messages = async (): Promise<string> =>
      (await session.diagnostics('orders/bot.py')).map(({ message }) => String(message)).join();
    const before = await session.report('orders/bot.py');
    assert.match(await messages(), /opencv-python or opencv-python-headless/);
    await session.write(`orders/${list}`, one);
    await eventually('the client is asked to pull', () => session.refreshes() > 0);
    assert.match(await messages(), /\(opencv-python-headless\)/);
    const after = await session.report('orders/bot.py', before.resultId);
    assert.equal(after.kind, 'full');
    const watched = JSON.stringify(session.watched());
    assert.match(watched, list === 'uv.lock' ? /\block\b/ : /\btxt\b/);
  });
}

test('a folder becomes a bot when the marker appears', async (t) => {
  const session = await languageSession(t, { 'plain/bot.py': careless, 'plain/requirements.txt': 'pandas==2.3.1\n' });
  await session.open('plain/bot.py', careless);
  assert.deepEqual(await session.diagnostics('plain/bot.py'), []);
  await session.write('plain/plain.botproj', botproj);
  await eventually('the client is asked to pull', () => session.refreshes() > 0);
  assert.deepEqual(
    (await session.diagnostics('plain/bot.py')).map(({ code }) => code),
    ['secret-literal'],
  );
});

test('the errors of a broken policy stand in the policy, each at its place, while it is typed', async (t) => {
  const session = await languageSession(t, bot);
  const broken = 'schema: 1\nname: acme\nlevel: lax\nalow: {}\n';
  await session.open('orders/botyard.policy.yaml', broken);
  const found = await session.diagnostics('orders/botyard.policy.yaml');
  assert.deepEqual([...new Set(found.map(({ code }) => code))], ['policy-invalid']);
  assert.deepEqual([...new Set(found.map(({ range }) => range.start.line))].sort(), [2, 3]);
});

test('a policy file that governs no bot is left alone', async (t) => {
  const session = await languageSession(t, { ...bot, 'else/where/botyard.policy.yaml': 'level: lax\n' });
  await session.open('else/where/botyard.policy.yaml', 'level: lax\n');
  assert.deepEqual(await session.diagnostics('else/where/botyard.policy.yaml'), []);
});
