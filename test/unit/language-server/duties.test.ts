import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../../support/eventually.ts';
import { languageSession } from '../../support/language-session.ts';

const bot = [
  'from botcity.maestro import BotMaestroSDK',
  'from ending import finish',
  '',
  'maestro = BotMaestroSDK.from_sys_args()',
  'finish(maestro)',
  '',
].join('\n');
const ending = 'def finish(maestro):\n    maestro.finish_task(maestro.task_id, "SUCCESS", "")\n';

test('a task that another file no longer ends is found at once', async (t) => {
  const session = await languageSession(t, {
    'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
    'orders/requirements.txt': 'botcity-maestro-sdk==0.9.1\n',
    'orders/bot.py': bot,
    'orders/ending.py': ending,
  });
  await session.open('orders/bot.py', bot);
  await session.open('orders/ending.py', ending);
  const said = async (): Promise<boolean> =>
    (await session.diagnostics('orders/bot.py')).some(({ code }) => code === 'task-not-finished');
  assert.equal(await said(), false);
  await session.type('orders/ending.py', 'def finish(maestro):\n    print(maestro.task_id)\n');
  await eventually('the task is never ended', said);
});
