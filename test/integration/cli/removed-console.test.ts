import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { talkingBot, writeFiles } from '../../support/bot-folders.ts';
import { newUser } from '../../support/botyard.ts';
import { eventually } from '../../support/eventually.ts';

const policy = `schema: 1
name: clinic
level: starter
data:
  classes:
    - { name: patient, keep: { console: 0 } }
`;

test('logs of a console that the policy has removed say so, and nothing else', async (t) => {
  const user = await newUser(t);
  await writeFiles(user.home, { 'clinic.policy.yaml': policy });
  await writeFiles(join(user.home, 'patients'), {
    ...talkingBot('patients', 'print("what the bot printed")\n'),
    'pyproject.toml': '[tool.botyard]\ndata = ["patient"]\n',
  });
  const call = async (...words: string[]) => {
    const { code, out, err } = await user.call(words);
    assert.equal(code, 0, err);
    return out;
  };
  const start = () => call('orchestrator', 'start', '--detach', '--policy', 'clinic.policy.yaml');
  await start();
  for (const verb of ['deploy', 'release']) await call(verb, 'patients');
  const ran = await call('run', 'patients', '--format', 'json');
  assert.match(ran, /what the bot printed/);
  const { task } = JSON.parse(ran.trim().split('\n').at(-1) ?? '');
  // What is due goes at the next start at the latest.
  await call('orchestrator', 'stop');
  await start();
  let shown = '';
  await eventually('the console to be removed', async () => {
    shown = await call('logs', String(task));
    return !shown.includes('what the bot printed');
  });
  const sentence =
    /This console was removed on [\d-]{10}: policy clinic keeps it no longer than the run \(data class patient\)\./;
  assert.match(shown, new RegExp(`^[^\\n]*· ${sentence.source}\\n$`));
  const { stream, text } = JSON.parse(await call('logs', String(task), '--format', 'json'));
  assert.equal(stream, 'system');
  assert.match(text, sentence);
});
