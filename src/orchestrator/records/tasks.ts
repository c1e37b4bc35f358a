import type { wire } from '#maestro';
import type { DecidedHandling } from '../door/data-decision.ts';
import type { Records, Row, Value } from './port.ts';
import { flag, flagOf, jsonOf, jsonOrNull, numberOf, numberOrNull, only, textOf, textOrNull } from './row.ts';

export interface TaskRow {
  readonly id: number;
  readonly automation: string;
  readonly botId: string;
  /** The version that was released when the run was handed to the dispatcher; `null` before. */
  readonly version: string | null;
  readonly archive: string | null;
  readonly payloadDigest: string | null;
  readonly repository: string;
  readonly state: wire.TaskState;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly priority: number;
  readonly test: boolean;
  readonly minExecution: string | null;
  readonly interrupted: boolean;
  readonly killed: boolean;
  /** The bot itself said how it finished. */
  readonly reported: boolean;
  readonly creator: string;
  readonly creatorTask: number | null;
  readonly runner: string | null;
  readonly created: string;
  readonly modified: string;
  readonly started: string | null;
  readonly finishStatus: wire.FinishStatus | null;
  readonly finishMessage: string | null;
  readonly totalItems: number | null;
  readonly processedItems: number | null;
  readonly failedItems: number | null;
  /** How many runs it has had, and the one in force; `null` while it waits to be given to the dispatcher. */
  readonly runs: number;
  readonly runId: string | null;
  /** How the data of all its runs is handled; `null` where nothing limits it. */
  readonly handling: DecidedHandling | null;
  /** When it was over; `null` before. */
  readonly ended: string | null;
}

export const taskOf = (row: Row): TaskRow => ({
  id: numberOf(row, 'id'),
  automation: textOf(row, 'automation'),
  botId: textOf(row, 'bot_id'),
  version: textOrNull(row, 'version'),
  archive: textOrNull(row, 'archive'),
  payloadDigest: textOrNull(row, 'payload_digest'),
  repository: textOf(row, 'repository'),
  state: textOf(row, 'state') as wire.TaskState,
  parameters: jsonOf(row, 'parameters'),
  priority: numberOf(row, 'priority'),
  test: flagOf(row, 'test'),
  minExecution: textOrNull(row, 'min_execution'),
  interrupted: flagOf(row, 'interrupted'),
  killed: flagOf(row, 'killed'),
  reported: flagOf(row, 'reported'),
  creator: textOf(row, 'creator'),
  creatorTask: numberOrNull(row, 'creator_task'),
  runner: textOrNull(row, 'runner'),
  created: textOf(row, 'created'),
  modified: textOf(row, 'modified'),
  started: textOrNull(row, 'started'),
  finishStatus: textOrNull(row, 'finish_status') as wire.FinishStatus | null,
  finishMessage: textOrNull(row, 'finish_message'),
  totalItems: numberOrNull(row, 'total_items'),
  processedItems: numberOrNull(row, 'processed_items'),
  failedItems: numberOrNull(row, 'failed_items'),
  runs: numberOf(row, 'runs'),
  runId: textOrNull(row, 'run_id'),
  handling: jsonOrNull(row, 'handling'),
  ended: textOrNull(row, 'ended'),
});

export interface NewTask {
  readonly automation: string;
  readonly botId: string;
  readonly repository: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly priority: number;
  readonly test: boolean;
  readonly minExecution: string | null;
  readonly creator: string;
  readonly creatorTask: number | null;
  readonly now: string;
}

/** What can be changed of a task; the column of each. */
const COLUMNS = {
  state: 'state',
  version: 'version',
  archive: 'archive',
  payloadDigest: 'payload_digest',
  interrupted: 'interrupted',
  killed: 'killed',
  reported: 'reported',
  runner: 'runner',
  started: 'started',
  finishStatus: 'finish_status',
  finishMessage: 'finish_message',
  totalItems: 'total_items',
  processedItems: 'processed_items',
  failedItems: 'failed_items',
  runs: 'runs',
  runId: 'run_id',
  handling: 'handling',
} as const;
export type TaskChange = Partial<Pick<TaskRow, keyof typeof COLUMNS>>;

export interface TaskFilter {
  readonly since?: string;
  readonly state?: string;
  readonly automation?: string;
}

/** Queries on tasks. */
export const taskRecords = (records: Records) => ({
  find: async (id: number): Promise<TaskRow | null> => {
    const [row] = await records.query('SELECT * FROM tasks WHERE id = $1', [id]);
    return row ? taskOf(row) : null;
  },
  findByRun: async (runId: string): Promise<TaskRow | null> => {
    const [row] = await records.query('SELECT * FROM tasks WHERE run_id = $1', [runId]);
    return row ? taskOf(row) : null;
  },
  add: async (task: NewTask): Promise<TaskRow> => taskOf(only(await records.query(...insertOf(task)))),
  /** Changes the task only while it is as the caller saw it (`modified`); `null` when it has moved on. */
  change: async (seen: TaskRow, change: TaskChange, now: string): Promise<TaskRow | null> => {
    const names = Object.keys(change) as (keyof TaskChange)[];
    const sets = names.map((name, at) => `${COLUMNS[name]} = $${at + 4}`);
    const sql = `UPDATE tasks SET ${['modified = $3', ...sets, ...overOrNot(change)].join(', ')}
                 WHERE id = $1 AND modified = $2 RETURNING *`;
    const [row] = await records.query(sql, [
      seen.id,
      seen.modified,
      later(seen.modified, now),
      ...names.map((name) => asValue(change[name])),
    ]);
    return row ? taskOf(row) : null;
  },
  /** Waiting for a run and due. */
  due: async (now: string): Promise<TaskRow[]> => {
    const sql = `SELECT * FROM tasks WHERE state = 'START' AND run_id IS NULL
                 AND (min_execution IS NULL OR min_execution <= $1) ORDER BY id LIMIT 100`;
    return (await records.query(sql, [now])).map(taskOf);
  },
  /** Given to the dispatcher and not over. */
  unfinished: async (): Promise<TaskRow[]> => {
    const sql = "SELECT * FROM tasks WHERE state IN ('START', 'RUNNING') AND run_id IS NOT NULL ORDER BY id";
    return (await records.query(sql)).map(taskOf);
  },
  count: async (filter: TaskFilter): Promise<number> => {
    const { where, params } = whereOf(filter);
    return numberOf(only(await records.query(`SELECT count(*) AS n FROM tasks ${where}`, params)), 'n');
  },
  page: async (filter: TaskFilter, size: number, from: number): Promise<TaskRow[]> => {
    const { where, params } = whereOf(filter);
    const sql = `SELECT * FROM tasks ${where} ORDER BY id DESC LIMIT $${params.length + 1} OFFSET $${params.length + 2}`;
    return (await records.query(sql, [...params, size, from])).map(taskOf);
  },
  byState: async (): Promise<Readonly<Record<string, number>>> => {
    const rows = await records.query('SELECT state, count(*) AS n FROM tasks GROUP BY state');
    return Object.fromEntries(rows.map((row) => [textOf(row, 'state'), numberOf(row, 'n')]));
  },
});
export type TaskRecords = ReturnType<typeof taskRecords>;

const insertOf = (task: NewTask): [string, Value[]] => [
  `INSERT INTO tasks (automation, bot_id, repository, state, parameters, priority, test, min_execution, creator,
     creator_task, created, modified)
   VALUES ($1, $2, $3, 'START', $4, $5, $6, $7, $8, $9, $10, $10) RETURNING *`,
  [
    task.automation,
    task.botId,
    task.repository,
    JSON.stringify(task.parameters),
    task.priority,
    flag(task.test),
    task.minExecution,
    task.creator,
    task.creatorTask,
    task.now,
  ],
];

const asValue = (value: string | number | boolean | object | null | undefined): Value => {
  if (typeof value === 'boolean') return flag(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);
};

/** The end of a task is the first that was told; a restart takes it back, and its console grows anew. */
const overOrNot = ({ state }: TaskChange): readonly string[] => {
  if (state === 'START') return ['ended = NULL', 'console_gone = NULL'];
  return state === 'FINISHED' || state === 'CANCELED' ? ['ended = coalesce(ended, $3)'] : [];
};

/** `modified` is also what tells two writers apart, so it always rises. */
const later = (before: string, now: string): string =>
  now > before ? now : new Date(Date.parse(before) + 1).toISOString();

const whereOf = ({ since, state, automation }: TaskFilter): { where: string; params: Value[] } => {
  const conditions: [string, Value | undefined][] = [
    ['created >=', since],
    ['state =', state],
    ['automation =', automation],
  ];
  const params: Value[] = [];
  const parts = conditions.flatMap(([condition, value]) => {
    if (value === undefined) return [];
    params.push(value);
    return [`${condition} $${params.length}`];
  });
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', params };
};
