import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { wire } from '#maestro';
import { receiveFile } from '../files/receive.ts';
import type { ArtifactRow } from '../records/artifacts.ts';
import type { Gone } from '../records/removals.ts';
import { Refusal } from '../refusal.ts';
import { goneText } from '../retention/gone-text.ts';
import { mustReach } from './guard.ts';
import { bodyOf, idOf, idParam } from './input.ts';
import { pageOf, pageRequest } from './page.ts';
import { reportFilter } from './report-filter.ts';
import { type Api, type ApiEnv, api, type Services } from './services.ts';

const FILE_LIMIT = 1024 * 1024 * 1024;

/** Files that bots leave behind. */
export const artifactRoutes = (services: Services): Api => {
  const { repositories, tasks, files, now } = services;
  const { artifacts } = repositories;
  return api()
    .get('/artifact', async (c) => {
      const page = pageRequest(c);
      const filter = reportFilter(c, now());
      return c.json(pageOf((await artifacts.page(filter, page)).map(onWire), page, await artifacts.count(filter)));
    })
    .post('/artifact', async (c) => {
      const { name, filename, ...request } = await bodyOf(c, wire.artifactRequest);
      const taskId = idOf(request.taskId);
      mustReach(c, taskId);
      await tasks.get(taskId);
      const made = { taskId, name, fileName: filename, date: now().toISOString(), creator: c.get('who').login };
      return c.json({ id: await artifacts.add(made), taskId, name, fileName: filename });
    })
    .post('/artifact/log/:id', async (c) => {
      const { id, fileName, stored: before } = await reachable(c, services);
      const file = await receiveFile({
        body: c.env.incoming,
        contentType: c.req.header('content-type') ?? '',
        folder: files.uploads,
        limit: FILE_LIMIT,
      });
      const stored = `${id}-${randomUUID()}`;
      await files.keep('artifacts', file, stored);
      await artifacts.fill(id, stored, file.size);
      // Else nobody would know of it any more, and it would never be due.
      if (before !== null) await files.remove('artifacts', before);
      return c.json({ id, message: `${fileName} is kept.` });
    })
    .get('/artifact/:id', async (c) => c.json(onWire(await reachable(c, services))))
    .get('/artifact/:id/file', async (c) => {
      const { id, stored, gone } = await reachable(c, services);
      const found = stored === null ? null : await files.stream('artifacts', stored);
      if (gone !== null) throw new Refusal(404, goneText('artifact', gone));
      if (!found) throw new Refusal(404, `Artifact ${id} has no file.`);
      c.header('Content-Type', 'application/octet-stream');
      c.header('Content-Length', String(found.size));
      return c.body(Readable.toWeb(found.stream) as ReadableStream);
    });
};

const reachable = async (c: Context<ApiEnv>, { repositories }: Services): Promise<ArtifactRow> => {
  const artifact = await repositories.artifacts.find(idParam(c));
  const who = c.get('who');
  if (!artifact || (who.kind === 'task' && who.taskId !== artifact.taskId)) {
    throw new Refusal(404, `There is no artifact ${idParam(c)}.`);
  }
  return artifact;
};

const onWire = (artifact: ArtifactRow): wire.Artifact & { size: number | null; gone: Gone | null } => ({
  id: artifact.id,
  type: 'FILE',
  taskId: artifact.taskId,
  taskName: artifact.automation,
  name: artifact.name,
  fileName: artifact.fileName,
  storageFileName: artifact.stored,
  storageFilePath: null,
  organizationId: 1,
  user: artifact.creator,
  dateCreation: artifact.date,
  size: artifact.size,
  gone: artifact.gone,
});
