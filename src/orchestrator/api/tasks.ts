import { wire } from '#maestro';
import type { TaskRow } from '../records/tasks.ts';
import { mustReach, peopleOnly, visibleTask } from './guard.ts';
import { bodyOf, idParam, sinceOf } from './input.ts';
import { pageOf, pageRequest } from './page.ts';
import { type Api, api, ORGANIZATION, type Services } from './services.ts';

/** Tasks: order, read, finish, restart, interrupt, cancel. */
export const taskRoutes = (services: Services): Api => {
  const { tasks, repositories, now } = services;
  return api()
    .get('/task', peopleOnly, async (c) => {
      const page = pageRequest(c);
      const filter = definedOf({
        since: sinceOf(c, now()),
        state: c.req.query('stateFilter'),
        automation: c.req.query('activityLabel'),
      });
      const rows = await repositories.tasks.page(filter, page.size, page.from);
      return c.json(pageOf(rows.map(taskOnWire), page, await repositories.tasks.count(filter)));
    })
    .post('/task', async (c) => {
      const order = await bodyOf(c, wire.createTaskRequest);
      return c.json(taskOnWire(await tasks.create(order, c.get('who'))));
    })
    .get('/task/:id', async (c) => c.json(taskOnWire(await visibleTask(c, services, idParam(c)))))
    .post('/task/:id', async (c) => {
      const id = idParam(c);
      mustReach(c, id);
      return c.json(taskOnWire(await tasks.update(id, await bodyOf(c, wire.updateTaskRequest))));
    });
};

const definedOf = (filter: Readonly<Record<'since' | 'state' | 'automation', string | undefined>>) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));

/** A superset that the Python, JavaScript and C# SDKs all accept: what they cannot take as null is never null. */
export const taskOnWire = (task: TaskRow): wire.Task & Record<string, unknown> => ({
  id: task.id,
  state: task.state,
  parameters: { ...task.parameters },
  inputFile: null,
  activityId: null,
  activityLabel: task.automation,
  activityName: task.automation,
  agentId: task.botId,
  userEmail: task.creator,
  userCreationName: task.creator,
  organizationLabel: ORGANIZATION,
  dateCreation: task.created,
  dateLastModified: task.modified,
  dateStartRunning: task.started,
  minExecutionDate: task.minExecution,
  finishStatus: task.finishStatus,
  finishMessage: task.finishMessage,
  test: task.test,
  interrupted: task.interrupted,
  killed: task.killed,
  machineId: task.runner,
  priority: task.priority,
  repositoryLabel: task.repository,
  totalItems: task.totalItems,
  processedItems: task.processedItems,
  failedItems: task.failedItems,
  botVersion: task.version,
});
