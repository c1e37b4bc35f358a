import assert from 'node:assert/strict';
import { test } from 'node:test';
import { botNameProblem } from '#core';

for (const name of ['ab', 'invoice_bot', 'Bot-2', `a${'b'.repeat(63)}`, 'console']) {
  test(`${name} can be a bot's name`, () => assert.equal(botNameProblem(name), null));
}

for (const name of [
  '',
  'a',
  `a${'b'.repeat(64)}`,
  '2bot',
  '_bot',
  'bot_',
  'bot-',
  'my bot',
  'robô',
  '../bot',
  'bot.py',
  'a/b',
  'CON',
  'com1',
  'nul',
  'bot\n',
]) {
  test(`${JSON.stringify(name)} cannot`, () => assert.equal(typeof botNameProblem(name), 'string'));
}
