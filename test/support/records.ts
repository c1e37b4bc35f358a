import type { Target } from '../../src/cli/session.ts';
import type { DeployPlan, TaskReport } from '../../src/lifecycle/index.ts';
import type { Task } from '../../src/maestro/index.ts';

// One of each thing that a writer shows, to be varied.

export const aTask = (change: Partial<Task> = {}): Task => ({
  id: 7,
  state: 'FINISHED',
  activityLabel: 'orders',
  finishStatus: 'PARTIALLY_COMPLETED',
  finishMessage: '1 of 3 orders failed',
  totalItems: 3,
  processedItems: 2,
  failedItems: 1,
  ...change,
});

const date = '2026-11-22T14:03:07.000Z';

export const aReport = (change: Partial<TaskReport> = {}): TaskReport => ({
  task: aTask(),
  logs: [
    {
      label: 'orders',
      columns: [
        { name: 'Customer', label: 'customer' },
        { name: 'Orders', label: 'orders' },
      ],
      entries: [{ columns: { customer: 'Ana & Co', orders: 2 } }, { columns: { customer: 'Bento', orders: '1' } }],
    },
  ],
  alerts: [{ id: 1, taskId: 7, title: 'Bad row', message: 'line 4 has no amount', type: 'WARN', date }],
  errors: [{ id: 2, taskId: 7, type: 'ValueError', message: 'amount is empty\nTraceback …', date }],
  artifacts: [{ id: 3, taskId: 7, name: 'report', fileName: 'report.csv', dateCreation: date }],
  ...change,
});

export const aTarget = (): Target => ({
  name: 'local',
  environment: 'development',
  session: { server: 'http://127.0.0.1:1', login: 'admin', key: 'never shown' },
});

export const aPlan = (
  o: { released?: string | null; replaces?: boolean; policyName?: string | null } = {},
): DeployPlan => ({
  server: 'http://127.0.0.1:1',
  botId: 'orders',
  version: '1.0.1',
  replaces: o.replaces ?? false,
  released: o.released === undefined ? '1.0.0' : o.released,
  serverHasDoor: true,
  verdict: 'pass',
  today: '2026-11-22',
  checked: {
    folder: '/bots/orders',
    bot: { id: 'orders', entry: 'bot.py', python: { major: 3, minor: 12 }, files: new Map() },
    policy: {
      name: o.policyName === undefined ? 'acme' : o.policyName,
      level: 'standard',
      digest: 'sha256:0',
      allow: { distributions: [], modules: [] },
      deny: { distributions: [], modules: [] },
      map: new Map(),
      rules: new Map(),
      floors: new Map(),
      contact: null,
      course: null,
      requests: null,
      python: { default: null, versions: null },
      indexes: null,
      temporary: { folders: [], removers: [] },
      models: { providers: [], endpoints: [], names: [] },
      advisories: null,
      baseline: 'accept',
      waivers: { approvers: [], unsigned: 'warnings', rules: [], maxDays: null },
      hosts: [],
      paths: [],
      data: { classes: [], network: [], personalNames: [] },
    },
    sources: [],
    result: { verdict: 'pass', findings: [], problems: [] },
  },
  archive: {
    botId: 'orders',
    files: [
      { path: 'bot.py', size: 2048, sha256: 'a', reason: 'python' },
      { path: 'requirements.txt', size: 31, sha256: 'b', reason: 'requirements' },
    ],
    excluded: ['.git', '.venv', '__pycache__', 'notes.txt'].map((path) => ({ path, reason: 'not-listed' as const })),
    payloadDigest: 'sha256:1',
    size: 2079,
    large: false,
    problems: [],
  },
});
