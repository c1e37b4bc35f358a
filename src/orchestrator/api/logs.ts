import { wire } from '#maestro';
import type { LogColumn, LogEntryRow, LogRow } from '../records/logs.ts';
import { Refusal } from '../refusal.ts';
import { bodyOf, mustBeLabel, sinceOf } from './input.ts';
import { type Api, api, ORGANIZATION, type Services } from './services.ts';

/** Execution logs: tables that bots define and fill. */
export const logRoutes = ({ repositories: { logs }, now }: Services): Api => {
  const mustFind = async (label: string): Promise<LogRow> => {
    const log = await logs.find(label);
    if (!log) throw new Refusal(404, `There is no execution log "${label}".`);
    return log;
  };
  return api()
    .get('/log', async (c) => c.json((await logs.all()).map(onWire)))
    .post('/log', async (c) => {
      const { activityLabel, columns } = await bodyOf(c, wire.createLogRequest);
      const label = mustBeLabel('The label of an execution log', activityLabel);
      const made = await logs.add(label, columns, now().toISOString());
      if (!made) throw new Refusal(409, `There is an execution log "${label}" already.`);
      return c.json(onWire(made));
    })
    .get('/log/:label', async (c) => c.json(onWire(await mustFind(c.req.param('label')))))
    .delete('/log/:label', async (c) => {
      const label = c.req.param('label');
      if (!(await logs.remove(label))) throw new Refusal(404, `There is no execution log "${label}".`);
      return c.json({ message: `The execution log "${label}" is deleted.` });
    })
    .post('/log/:label/entry', async (c) => {
      const { label } = await mustFind(c.req.param('label'));
      const cells = await bodyOf(c, wire.logEntryRequest);
      const who = c.get('who');
      await logs.addEntry(label, who.kind === 'task' ? who.taskId : null, cells, now().toISOString());
      return c.json({ message: 'The entry is added.' });
    })
    .get('/log/:label/entry-list', async (c) => {
      const log = await mustFind(c.req.param('label'));
      const entries = await logs.entries(log.label, sinceOf(c, now()) ?? '');
      return c.json(entries.map((entry) => entryOnWire(log.columns, entry)));
    });
};

const onWire = ({ label, repository, created, columns }: LogRow) => ({
  id: label,
  label,
  activityLabel: label,
  organizationLabel: ORGANIZATION,
  repositoryLabel: repository,
  dateCreation: created,
  columns: columns.map(({ name, label: column, width, visible }) => ({
    name,
    label: column,
    width: width ?? null,
    visible: visible ?? true,
  })),
});

/** Every column is there: the SDK fails on a missing one. */
const entryOnWire = (columns: readonly LogColumn[], { id, taskId, cells, created }: LogEntryRow) => ({
  id,
  taskId,
  columns: { ...cells, ...Object.fromEntries(columns.map(({ label }) => [label, cells[label] ?? ''])) },
  dateCreation: created,
});
