import { strictEqual } from 'node:assert/strict';
import { plainBot, uploadForm, zipOf } from './bot-archive.ts';

import type { Orchestrator } from './orchestrator.ts';

/** Registers, uploads and releases a bot with this body, by the calls of BotCity's GitHub Action. */
export const deployBot = async (
  server: Orchestrator,
  botId: string,
  body?: string,
  version = '1.0.0',
): Promise<void> => {
  const bot = { organization: 'x', botId, version, technology: 'PYTHON', command: null, repositoryLabel: 'DEFAULT' };
  strictEqual((await server.call('POST', '/api/v2/bot', bot)).status, 200);
  const form = uploadForm(zipOf(plainBot(botId, body)));
  strictEqual((await server.call('POST', `/api/v2/bot/upload/${botId}/version/${version}`, form)).status, 200);
  strictEqual((await server.call('POST', '/api/v2/bot/release', { botId, version })).status, 200);
};

/** Orders a task of a bot's own automation; gives its id. */
export const orderTask = async (server: Orchestrator, botId: string): Promise<number> => {
  const answer = await server.call('POST', '/api/v2/task', { activityLabel: botId, test: false, parameters: {} });
  strictEqual(answer.status, 200);
  return answer.json.id;
};
