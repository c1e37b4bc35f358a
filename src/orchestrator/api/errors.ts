import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { wire } from '#maestro';
import { discardFile, receiveFile } from '../files/receive.ts';
import type { ErrorFileRow, ErrorRow } from '../records/errors.ts';
import type { Gone } from '../records/removals.ts';
import type { TaskRow } from '../records/tasks.ts';
import { Refusal } from '../refusal.ts';
import { goneText } from '../retention/gone-text.ts';
import { mustReach } from './guard.ts';
import { bodyOf, idOf, idParam } from './input.ts';
import { pageOf, pageRequest } from './page.ts';
import { reportFilter } from './report-filter.ts';
import { type Api, type ApiEnv, api, type Services } from './services.ts';

const FILE_LIMIT = 100 * 1024 * 1024;

/** Errors that bots report, with screenshot and attachments. */
export const errorRoutes = (services: Services): Api => {
  const { repositories, tasks, now } = services;
  const { errors } = repositories;
  return api()
    .get('/error', async (c) => {
      const page = pageRequest(c);
      const filter = reportFilter(c, now());
      return c.json(pageOf((await errors.page(filter, page)).map(onWire), page, await errors.count(filter)));
    })
    .post('/error', async (c) => {
      const request = await bodyOf(c, wire.errorRequest);
      const taskId = idOf(request.taskId);
      mustReach(c, taskId);
      await tasks.get(taskId);
      const { type, message, stackTrace = null, language = null, tags } = request;
      const error = { taskId, type, message, stackTrace, language, tags: tags ?? {}, date: now().toISOString() };
      // The SDK takes 201 and nothing else for a success.
      return c.json({ id: await errors.add(error), taskId, type, message }, 201);
    })
    .get('/error/:id', async (c) => {
      const error = await reachable(c, services);
      return c.json({ ...onWire(error), attachments: (await errors.files(error.id)).map(fileOnWire) });
    })
    .post('/error/:id/screenshot', (c) => takeFile(c, services, 'screenshot'))
    .post('/error/:id/attachments', (c) => takeFile(c, services, 'attachment'));
};

const reachable = async (c: Context<ApiEnv>, { repositories }: Services): Promise<ErrorRow> => {
  const error = await repositories.errors.find(idParam(c));
  const who = c.get('who');
  if (!error || (who.kind === 'task' && who.taskId !== error.taskId)) {
    throw new Refusal(404, `There is no error ${idParam(c)}.`);
  }
  return error;
};

const takeFile = async (c: Context<ApiEnv>, services: Services, kind: ErrorFileRow['kind']): Promise<Response> => {
  const { files, repositories, tasks } = services;
  const { id, taskId } = await reachable(c, services);
  const contentType = c.req.header('content-type') ?? '';
  const upload = { body: c.env.incoming, contentType, limit: FILE_LIMIT };
  const withheld = kind === 'screenshot' ? withheldIn(await tasks.get(taskId), services.now()) : null;
  if (withheld !== null) {
    // The bot did as it should: to it this is a success.
    const { fileName: name, size } = await discardFile(upload);
    await repositories.removals.withhold(id, { name, size }, withheld);
    services.log('withheld', { task: taskId, error: id, size, dataClasses: withheld.classes.join(', ') });
    return c.json({ message: goneText(kind, withheld) });
  }
  const file = await receiveFile({ ...upload, folder: files.uploads });
  const stored = `error-${id}-${randomUUID()}`;
  await files.keep('artifacts', file, stored);
  await repositories.errors.addFile(id, { kind, name: file.fileName, size: file.size, stored });
  return c.json({ message: `The ${kind} is kept.` });
};

const onWire = (error: ErrorRow) => ({
  id: error.id,
  taskId: error.taskId,
  type: error.type,
  message: error.message,
  stackTrace: error.stackTrace,
  language: error.language,
  tags: error.tags,
  date: error.date,
  automation: error.automation,
  activityLabel: error.automation,
  botVersion: error.version,
});

/** Why a screenshot of this task is not kept; null where it may be. */
const withheldIn = ({ handling }: TaskRow, now: Date): Gone | null => {
  if (handling === null || handling.screenshots) return null;
  const classes = handling.classes.filter(({ screenshots }) => !screenshots).map(({ name }) => name);
  return { why: 'withheld', date: now.toISOString(), classes, days: null, policy: handling.policy.name };
};

const fileOnWire = ({ id, kind, name, size, gone }: ErrorFileRow) => ({ id, kind, name, size, gone });
