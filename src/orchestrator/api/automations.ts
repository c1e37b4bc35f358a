import type { AutomationRow } from '../records/automations.ts';
import { Refusal } from '../refusal.ts';
import { peopleOnly } from './guard.ts';
import { pageOf, pageRequest } from './page.ts';
import { type Api, api, ORGANIZATION, type Services } from './services.ts';

/** Automations; the API calls them activities. */
export const automationRoutes = ({ repositories: { automations } }: Services): Api =>
  api()
    .use('/activity/*', peopleOnly)
    .use('/activity', peopleOnly)
    .get('/activity', async (c) => c.json((await automations.all()).map(onWire)))
    .get('/activity/pagination', async (c) => {
      const page = pageRequest(c);
      const words = ['automation', 'label', 'name'].flatMap((name) => c.req.query(name) || []);
      const all = (await automations.all()).filter(({ label, name }) =>
        words.every((word) => label.includes(word) || name.includes(word)),
      );
      return c.json(pageOf(all.slice(page.from, page.from + page.size).map(onWire), page, all.length));
    })
    .get('/activity/:label', async (c) => {
      const automation = await automations.find(c.req.param('label'));
      if (!automation) throw new Refusal(404, `There is no automation "${c.req.param('label')}".`);
      return c.json(onWire(automation));
    });

const onWire = (automation: AutomationRow) => ({
  id: automation.id,
  label: automation.label,
  name: automation.name,
  icon: null,
  description: null,
  botId: automation.botId,
  agentId: automation.botId,
  organizationLabel: ORGANIZATION,
  repositoryLabel: automation.repository,
  parameters: automation.parameters,
  machines: [],
  cron: null,
  technology: 'PYTHON',
  status: 'ACTIVE',
});
