import * as z from 'zod/mini';
import { Failure, isFailure } from '#core';
import { segment } from './address.ts';
import { isOk } from './answers.ts';
import type { Ask } from './ask.ts';
import type { MaestroClient } from './client.ts';
import { multipartFile } from './multipart.ts';
import { neverConnected } from './network-cause.ts';
import type { SignedIn } from './signed-in.ts';
import type { Call } from './transport.ts';
import { API, automation, bot } from './wire.ts';

type Bots = Pick<MaestroClient, 'bot' | 'bots' | 'registerVersion' | 'uploadVersion' | 'release' | 'automations'>;

/** A slow line is no fault: an upload gets time by its size on top of the usual (50 kB a second). */
const UPLOAD_BYTES_PER_MS = 50;

/** Bots, versions and automations. */
export const botCalls = (to: SignedIn, ask: Ask, timeoutMs: number): Bots => ({
  bot: async (botId, signal) => {
    const found = await ask.find(`/bot?botId=${encodeURIComponent(botId)}`, z.array(bot), signal);
    return found?.find((one) => one.botId === botId) ?? null;
  },
  bots: (signal) => ask.pages('/bot/pagination', bot, signal),
  registerVersion: async (botId, version, signal) => {
    const organization = await to.organization(signal);
    const kind = { technology: 'PYTHON', command: null, repositoryLabel: 'DEFAULT' };
    try {
      await ask.post('/bot', { organization, botId, version, ...kind }, signal);
    } catch (error) {
      if (!isFailure(error, 'server-refused') || error.data.status !== 409) throw error;
      throw new Failure('version-exists', { version, bot: botId, server: to.server });
    }
  },
  uploadVersion: async (botId, version, archive, signal) => {
    const call: Call = {
      method: 'POST',
      path: `${API}/bot/upload/${segment(botId)}/version/${segment(version)}`,
      ...multipartFile(`${botId}.zip`, 'application/zip', archive),
      timeoutMs: timeoutMs + archive.byteLength / UPLOAD_BYTES_PER_MS,
      signal,
    };
    try {
      const answer = await to.exchange(call);
      if (!isOk(answer)) throw to.refusal(answer, call);
    } catch (error) {
      throw interrupted(error, { bot: botId, version, server: to.server });
    }
  },
  release: async (botId, version, signal) => {
    await ask.post('/bot/release', { botId, version }, signal);
  },
  automations: (signal) => ask.get('/activity', z.array(automation), signal),
});

/** A connection that broke while an archive was on its way is another thing than a server that is not there. */
const interrupted = (error: unknown, what: { bot: string; version: string; server: string }): unknown => {
  if (isFailure(error, 'server-timeout')) return new Failure('upload-interrupted', { ...what, cause: 'timeout' });
  if (!isFailure(error, 'server-unreachable') || neverConnected(String(error.data.cause))) return error;
  return new Failure('upload-interrupted', { ...what, cause: error.data.cause ?? '' });
};
