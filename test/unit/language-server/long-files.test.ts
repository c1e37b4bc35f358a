import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../../support/eventually.ts';
import { languageSession } from '../../support/language-session.ts';

const made = 'def work():\n    handle, path = tempfile.mkstemp()\n    os.close(handle)\n    print(len(path))\n';
const rest = 'value = 1\n'.repeat(5_000);
const text = `import os\nimport tempfile\n\n\n${made}\n\n${rest}`;

test('in a long file what the whole bot shows moves with the text, and is judged anew at the next pause', async (t) => {
  const session = await languageSession(t, {
    'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
    'orders/bot.py': text,
  });
  await session.open('orders/bot.py', text);
  const lines = async (): Promise<readonly number[]> =>
    (await session.diagnostics('orders/bot.py'))
      .filter(({ code }) => code === 'temp-file-not-deleted')
      .map(({ range }) => range.start.line);
  assert.deepEqual(await lines(), [5]);
  await session.type('orders/bot.py', `# one line more\n${text}`);
  assert.deepEqual(await lines(), [6]);
  const before = session.refreshes();
  await session.type('orders/bot.py', `# one line more\n${text.replace('print(len(path))', 'os.remove(path)')}`);
  assert.deepEqual(await lines(), [6], 'not judged at the keystroke');
  await eventually('the client is asked to look again', async () => session.refreshes() > before);
  await eventually('the file is removed', async () => (await lines()).length === 0);
});
