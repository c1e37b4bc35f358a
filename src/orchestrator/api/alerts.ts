import { wire } from '#maestro';
import type { AlertRow } from '../records/alerts.ts';
import { mustReach } from './guard.ts';
import { bodyOf, idOf } from './input.ts';
import { pageOf, pageRequest } from './page.ts';
import { reportFilter } from './report-filter.ts';
import { type Api, api, ORGANIZATION, type Services } from './services.ts';

/** Alerts, and messages to people. */
export const alertRoutes = ({ repositories: { alerts, messages }, tasks, now }: Services): Api =>
  api()
    .get('/alerts', async (c) => {
      const page = pageRequest(c);
      const filter = reportFilter(c, now());
      return c.json(pageOf((await alerts.page(filter, page)).map(onWire), page, await alerts.count(filter)));
    })
    .post('/alerts', async (c) => {
      const request = await bodyOf(c, wire.alertRequest);
      const taskId = idOf(request.taskId);
      mustReach(c, taskId);
      await tasks.get(taskId);
      const { title, message, type } = request;
      const id = await alerts.add({ taskId, title, message, type, date: now().toISOString() });
      return c.json({ id, message: 'The alert is recorded.', type });
    })
    .post('/message', async (c) => {
      const request = await bodyOf(c, wire.messageRequest);
      const who = c.get('who');
      await messages.add({
        taskId: who.kind === 'task' ? who.taskId : null,
        emails: request.emails ?? [],
        logins: request.logins ?? [],
        group: request.group || null,
        subject: request.subject ?? '',
        body: request.body ?? '',
        type: request.type ?? 'TEXT',
        date: now().toISOString(),
      });
      return c.json({ message: 'The message is recorded; this orchestrator does not deliver messages.' });
    });

const onWire = (alert: AlertRow) => ({
  id: alert.id,
  taskId: alert.taskId,
  title: alert.title,
  message: alert.message,
  type: alert.type,
  date: alert.date,
  activityLabel: alert.automation,
  activityName: alert.automation,
  botId: alert.botId,
  organizationLabel: ORGANIZATION,
  repositoryLabel: alert.repository,
});
