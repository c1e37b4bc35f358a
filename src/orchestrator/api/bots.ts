import type { Context } from 'hono';
import { botNameProblem } from '#core';
import { wire } from '#maestro';
import { receiveFile } from '../files/receive.ts';
import type { BotRow } from '../records/bots.ts';
import { Refusal } from '../refusal.ts';
import { peopleOnly } from './guard.ts';
import { bodyOf } from './input.ts';
import { pageOf, pageRequest } from './page.ts';
import { type Api, type ApiEnv, api, type Services } from './services.ts';

export const ARCHIVE_LIMIT = 200 * 1024 * 1024;
const VERSION = /^[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?$/;

/** Register, upload, release and list, as BotCity's own GitHub Action calls them. */
export const botRoutes = (services: Services): Api => {
  const { repositories, now, log } = services;
  const { bots, versions } = repositories;
  const onWire = (bot: BotRow): Promise<wire.BotRecord> => botOnWire(services, bot);
  return api()
    .use('/bot/*', peopleOnly)
    .use('/bot', peopleOnly)
    .get('/bot/pagination', async (c) => {
      const page = pageRequest(c);
      const botId = c.req.query('botId');
      const one = botId ? await bots.find(botId) : null;
      const rows = botId ? (one ? [one] : []) : await bots.page(page.size, page.from);
      return c.json(pageOf(await Promise.all(rows.map(onWire)), page, botId ? rows.length : await bots.count()));
    })
    .get('/bot', async (c) => {
      const botId = c.req.query('botId');
      const one = botId ? await bots.find(botId) : null;
      const rows = botId ? (one ? [one] : []) : await bots.page(1000, 0);
      return c.json(await Promise.all(rows.map(onWire)));
    })
    .post('/bot', async (c) => {
      const bot = registrationOf(await bodyOf(c, wire.botVersionRequest));
      await bots.register(bot, now().toISOString());
      log('version-registered', { bot: bot.botId, version: bot.version });
      const found = await mustFind(services, bot.botId);
      return c.json({ ...(await onWire(found)), message: `Version ${bot.version} of ${bot.botId} is registered.` });
    })
    .post('/bot/upload/:botId/version/:version', (c) => takeUpload(c, services))
    .post('/bot/release', async (c) => {
      const { botId, version } = await bodyOf(c, wire.releaseRequest);
      await release(services, botId, version);
      return c.json({ ...(await onWire(await mustFind(services, botId))), message: `Version ${version} is active.` });
    })
    .delete('/bot/:botId/version/:version', async (c) => {
      const { botId, version } = c.req.param();
      const bot = await mustFind(services, botId);
      if (!(await versions.find(botId, version))) throw unknownVersion(botId, version);
      if (bot.released === version) throw new Refusal(409, `Version ${version} of ${botId} is the active one.`);
      await versions.remove(botId, version);
      log('version-deleted', { bot: botId, version });
      return c.json({ message: `Version ${version} of ${botId} is deleted.` });
    });
};

const takeUpload = async (c: Context<ApiEnv>, { repositories, door, files, log }: Services): Promise<Response> => {
  const { botId = '', version = '' } = c.req.param();
  // Said before the bytes are taken: the sender has not waited for nothing.
  if (!(await repositories.versions.find(botId, version))) throw unknownVersion(botId, version);
  const file = await receiveFile({
    body: c.env.incoming,
    contentType: c.req.header('content-type') ?? '',
    folder: files.uploads,
    limit: ARCHIVE_LIMIT,
  });
  await door.receive(botId, version, file);
  log('version-uploaded', { bot: botId, version, size: file.size });
  return c.json({ message: `Version ${version} of ${botId} is uploaded.` });
};

const release = async (services: Services, botId: string, version: string): Promise<void> => {
  const { repositories, door, now, log } = services;
  const bot = await mustFind(services, botId);
  const found = await repositories.versions.find(botId, version);
  if (!found) throw unknownVersion(botId, version);
  if (!found.stored) throw new Refusal(409, `Version ${version} of ${botId} has no archive yet: upload it first.`);
  const handling = await door.admit(botId, found.stored);
  await repositories.versions.release(bot, version, { ...found.stored, handling }, now().toISOString());
  const classes = handling.classes.map(({ name }) => name).join(', ');
  log('version-released', { bot: botId, version, ...(classes !== '' && { dataClasses: classes }) });
};

const botOnWire = async ({ repositories }: Services, bot: BotRow): Promise<wire.BotRecord> => ({
  id: bot.id,
  botId: bot.botId,
  version: bot.released,
  technology: bot.technology,
  repositoryLabel: bot.repository,
  versions: (await repositories.versions.of(bot.botId)).map(({ version }) => version),
});

const registrationOf = (request: { botId: string; version: string } & Record<string, unknown>) => {
  const { botId, version, technology, repositoryLabel } = request;
  const problem = botNameProblem(botId);
  if (problem !== null) throw new Refusal(400, `"${botId.slice(0, 80)}" cannot be a bot's name: ${problem}.`);
  if (!VERSION.test(version)) throw new Refusal(400, 'A version is 1 to 64 letters, digits, ".", "_", "+" or "-".');
  const word = typeof technology === 'string' ? technology.toUpperCase() : 'PYTHON';
  if (word !== 'PYTHON')
    throw new Refusal(400, `This orchestrator runs Python bots; "${word.slice(0, 40)}" it cannot.`);
  const repository = typeof repositoryLabel === 'string' && repositoryLabel !== '' ? repositoryLabel : 'DEFAULT';
  return { botId, version, technology: word, repository };
};

const mustFind = async ({ repositories }: Services, botId: string): Promise<BotRow> => {
  const bot = await repositories.bots.find(botId);
  if (!bot) throw new Refusal(404, `There is no bot "${botId}".`);
  return bot;
};

const unknownVersion = (botId: string, version: string): Refusal =>
  new Refusal(404, `${botId} has no version ${version}: register it first.`);
