import * as z from 'zod/mini';

/**
 * The Maestro REST API v2, declared once: the client reads answers with these schemas, our server reads requests with
 * them and types its answers by them. Requests are strict about what they need and silent about what they do not know,
 * because the real SDKs send more than they document; answers are supersets that the Python, JavaScript and C# SDKs accept.
 *
 * Paths are under `/api/v2`. Which status code each call must answer is a fact of the SDK (0.9.1), not a matter of taste:
 * `/error` 201; `/message`, `/log/{l}/entry`, DELETE `/log/{l}` exactly 200; everything else 2xx with a JSON object.
 */
export const API = '/api/v2';
/** Botyard's own routes; nothing of BotCity's lives below. */
export const OWN = '/botyard/v1';

export const taskState = z.enum(['START', 'RUNNING', 'FINISHED', 'CANCELED']);
export const finishStatus = z.enum(['SUCCESS', 'FAILED', 'PARTIALLY_COMPLETED']);
export const alertType = z.enum(['INFO', 'WARN', 'ERROR']);
export type TaskState = z.infer<typeof taskState>;
export type FinishStatus = z.infer<typeof finishStatus>;
export type AlertType = z.infer<typeof alertType>;

/** Ids come as numbers or as strings (argv gives the SDK a string, which it sends back). */
export const id = z.union([z.int(), z.string().check(z.regex(/^\d{1,15}$/))]);
const count = z.optional(z.nullable(z.int()));
const text = z.optional(z.nullable(z.string()));
/** What the SDK passes on as the bot gave it: a number is taken for its digits. */
const said = z.union([z.string(), z.pipe(z.union([z.number(), z.boolean()]), z.transform(String))]);
export const parameters = z.record(z.string(), z.unknown());

export const errorBody = z.object({ message: z.string() });
/** Our own server's word that the policy keeps the data of a bot out of it. */
export const dataClassBody = z.object({
  message: z.string(),
  dataClass: z.object({
    bot: z.string(),
    class: z.string(),
    cause: z.enum(['target', 'pool', 'network']),
    what: z.string(),
    instead: z.array(z.string()),
    policy: z.nullable(z.string()),
  }),
});
export const versionAnswer = z.object({ version: z.string() });

export const loginRequest = z.object({ login: z.string(), key: z.string() });
export const loginAnswer = z.object({ accessToken: z.string(), organizationLabel: text });

// --- tasks ----------------------------------------------------------------------------------------------------------
export const createTaskRequest = z.object({
  activityLabel: z.string(),
  test: z.optional(z.nullable(z.boolean())),
  parameters: z.optional(z.nullable(parameters)),
  priority: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(10)))),
  minExecutionDate: text,
});

/** Finish, restart, interrupt and cancel are one call; what is present says which. */
export const updateTaskRequest = z.object({
  state: z.optional(taskState),
  finishStatus: z.optional(z.nullable(finishStatus)),
  finishMessage: text,
  totalItems: count,
  processedItems: count,
  failedItems: count,
  interrupted: z.optional(z.nullable(z.boolean())),
  killed: z.optional(z.nullable(z.boolean())),
});

export const task = z.object({
  id: z.int(),
  state: taskState,
  parameters: z.optional(z.nullable(parameters)),
  activityLabel: text,
  activityName: text,
  userEmail: text,
  organizationLabel: text,
  dateCreation: text,
  dateLastModified: text,
  dateStartRunning: text,
  minExecutionDate: text,
  finishStatus: z.optional(z.nullable(finishStatus)),
  finishMessage: text,
  test: z.optional(z.nullable(z.boolean())),
  interrupted: z.optional(z.nullable(z.boolean())),
  killed: z.optional(z.nullable(z.boolean())),
  machineId: text,
  priority: z.optional(z.nullable(z.int())),
  repositoryLabel: text,
  totalItems: count,
  processedItems: count,
  failedItems: count,
});
export type Task = z.infer<typeof task>;
export type CreateTask = z.infer<typeof createTaskRequest>;
export type UpdateTask = z.infer<typeof updateTaskRequest>;

// --- bots -----------------------------------------------------------------------------------------------------------
export const botVersionRequest = z.object({
  organization: text,
  botId: z.string(),
  version: z.string(),
  technology: text,
  command: text,
  repositoryLabel: text,
});
export const releaseRequest = z.object({ botId: z.string(), version: z.string() });
/** `version` is the released one (null before the first release); `versions` is our addition. */
export const bot = z.object({
  id: z.optional(z.nullable(id)),
  botId: z.string(),
  version: text,
  technology: text,
  repositoryLabel: text,
  versions: z.optional(z.array(z.string())),
});
export type BotRecord = z.infer<typeof bot>;

export const automation = z.object({
  id: z.optional(z.nullable(id)),
  label: z.string(),
  name: text,
  botId: text,
  agentId: text,
  repositoryLabel: text,
  parameters: z.optional(z.nullable(z.array(z.unknown()))),
});
export type Automation = z.infer<typeof automation>;

// --- execution log, alerts, errors, artifacts -----------------------------------------------------------------------
export const logColumn = z.object({
  name: z.string(),
  label: z.string(),
  width: z.optional(z.nullable(z.number())),
  visible: z.optional(z.nullable(z.boolean())),
});
export const createLogRequest = z.object({
  activityLabel: z.string(),
  columns: z.array(logColumn).check(z.minLength(1)),
  organizationLabel: text,
});
export const log = z.object({
  id: z.optional(z.nullable(z.union([z.string(), z.int()]))),
  label: text,
  activityLabel: text,
  repositoryLabel: text,
  dateCreation: text,
  columns: z.array(logColumn),
});
export const logEntryRequest = z.record(z.string(), z.unknown());
/** `taskId` is our addition: which task wrote it, where the server knows. */
export const logEntry = z.object({
  columns: z.record(z.string(), z.unknown()),
  dateCreation: text,
  taskId: z.optional(z.nullable(z.int())),
});
export type ExecutionLog = z.infer<typeof log>;
export type ExecutionLogEntry = z.infer<typeof logEntry>;

export const alertRequest = z.object({ taskId: id, title: said, message: said, type: alertType });
export const alert = z.object({
  id: z.int(),
  taskId: z.int(),
  title: z.string(),
  message: z.string(),
  type: alertType,
  date: z.string(),
  activityLabel: text,
  botId: text,
  repositoryLabel: text,
});
export type Alert = z.infer<typeof alert>;

export const messageRequest = z.object({
  emails: z.optional(z.nullable(z.array(z.string()))),
  logins: z.optional(z.nullable(z.array(z.string()))),
  subject: text,
  body: text,
  type: text,
  group: text,
});

export const errorRequest = z.object({
  taskId: id,
  type: z.string(),
  message: z.string(),
  stackTrace: text,
  language: text,
  tags: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
});
export const taskError = z.object({
  id: z.int(),
  taskId: z.int(),
  type: z.string(),
  message: z.string(),
  stackTrace: text,
  language: text,
  tags: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  date: z.string(),
});
export type TaskError = z.infer<typeof taskError>;

export const artifactRequest = z.object({ taskId: id, name: z.string(), filename: z.string() });
export const artifact = z.object({
  id: z.int(),
  taskId: z.int(),
  name: z.string(),
  fileName: z.string(),
  dateCreation: z.string(),
  type: text,
  taskName: text,
  storageFileName: text,
  storageFilePath: text,
  organizationId: z.optional(z.nullable(id)),
  user: text,
});
export type Artifact = z.infer<typeof artifact>;

// --- credentials ----------------------------------------------------------------------------------------------------
export const secret = z.object({ key: z.string(), value: said, valid: z.optional(z.nullable(z.boolean())) });
export const credentialRequest = z.object({
  label: z.string(),
  secrets: z.array(secret),
  organizationLabel: text,
  repositoryLabel: text,
});
export const credentialKeyRequest = z.object({ key: z.string(), value: said });
export type Credential = z.infer<typeof credentialRequest>;

/** Spring-style page: 0-based `number`; iterate until `last`. */
export const page = <T extends z.ZodMiniType>(item: T) =>
  z.object({
    content: z.array(item),
    totalPages: z.int(),
    totalElements: z.optional(z.int()),
    last: z.optional(z.boolean()),
  });

// --- Botyard's own additions, under `/botyard/v1` -------------------------------------------------------------------
/** One line of a task's console, as in the spool, in SSE data and in `logs --format json`. */
export const consoleLine = z.object({
  seq: z.int().check(z.positive()),
  /** ISO 8601 UTC with milliseconds. */
  time: z.string(),
  stream: z.enum(['stdout', 'stderr', 'system']),
  text: z.string(),
});
export type ConsoleLine = z.infer<typeof consoleLine>;

/** GET `/botyard/v1/about`, unauthenticated: tells our server from BotCity's. */
export const about = z.object({
  product: z.literal('botyard'),
  version: z.string(),
  protocol: z.int(),
  environment: z.enum(['development', 'validation', 'production']),
  /** The pools that run bots there; absent = it does not say. */
  pools: z.optional(z.array(z.string())),
});
export type About = z.infer<typeof about>;

/** What the server's door thought of an uploaded archive. */
export const versionRecord = z.object({
  botId: z.string(),
  version: z.string(),
  payloadDigest: z.string(),
  size: z.int(),
  uploaded: z.string(),
  released: z.boolean(),
  verdict: z.enum(['pass', 'fail', 'unknown']),
  findings: z.int(),
  policy: z.object({ name: z.nullable(z.string()), digest: z.string() }),
});
export type VersionRecord = z.infer<typeof versionRecord>;
