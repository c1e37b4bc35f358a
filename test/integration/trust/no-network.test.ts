import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { carelessBot, writeFiles } from '../../support/bot-folders.ts';
import { ended, fromSource, newUser, type User } from '../../support/botyard.ts';
import { triedIn } from '../../support/network-counters.ts';
import { cannotCutOff, withoutNetwork } from '../../support/network-of-its-own.ts';

const MARK = '-- what the kernel counted --';
/** Runs its words and then prints the counters of the network it stands in; the status is that of the words. */
const THEN_COUNT = `"$@"; status=$?; echo; echo '${MARK}'; cat /proc/net/snmp; echo; cat /proc/net/snmp6; exit $status`;

/** A command in a network without any interface: not even loopback is up. */
const cutOff = async (user: User, words: readonly string[]) => {
  const [unshare, ...options] = withoutNetwork;
  const child = spawn(unshare, [...options, 'sh', '-c', THEN_COUNT, 'sh', ...words], { cwd: user.home, env: user.env });
  const { code, out, err } = await ended(child);
  const [said = '', counters = ''] = out.split(`\n${MARK}\n`);
  const [four = '', six = ''] = counters.split('\n\n');
  return { code, out: said, err, tried: triedIn(four, six) };
};

const botyard = [fromSource.node, fromSource.entry];

suite('with nothing configured', { skip: cannotCutOff() }, () => {
  test('new, check, facts, doctor and status send nothing and need no network', async (t) => {
    const user = await newUser(t);
    await writeFiles(join(user.home, 'careless'), carelessBot);
    for (const [words, code] of [
      [['new', 'data-bot', 'orders'], 0],
      [['check', 'orders'], 0],
      [['check', 'careless', '--format', 'json'], 1],
      [['facts', 'orders'], 0],
      [['doctor'], 0],
      [['orchestrator', 'status'], 1],
    ] as const) {
      const called = await cutOff(user, [...botyard, ...words]);
      assert.equal(called.code, code, `${words.join(' ')}: ${called.err}`);
      assert.deepEqual(called.tried, {}, words.join(' '));
    }
  });

  test('what is sent would be seen: a sign-in is counted, by address, on this machine or by name', async (t) => {
    const user = await newUser(t);
    for (const server of ['https://192.0.2.1', 'http://127.0.0.1:64999', 'https://a.name.invalid']) {
      const words = ['login', server, '--login', 'ana', '--token-file', 'key'];
      await writeFiles(user.home, { key: 'no-real-key-0123456789' });
      const { code, tried } = await cutOff(user, [...botyard, ...words]);
      assert.equal(code, 2);
      assert.notDeepEqual(tried, {}, server);
    }
  });
});
