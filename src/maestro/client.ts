import type {
  About,
  Alert,
  Artifact,
  Automation,
  BotRecord,
  ConsoleLine,
  CreateTask,
  ExecutionLog,
  ExecutionLogEntry,
  Task,
  TaskError,
  UpdateTask,
  VersionRecord,
} from './wire.ts';

/** Who we are to a server. `key` re-opens the session when the token has run out; it is never logged. */
export interface Session {
  readonly server: string;
  readonly login: string;
  readonly key: string;
}

/**
 * A Maestro server as the product uses it: BotCity's, our embedded one and our shared one alike.
 * Every call throws a `Failure` with a closed code; an abort of `signal` is `Failure('cancelled')`.
 */
export interface MaestroClient {
  readonly server: string;
  /** `null` when the server is not ours (then there is no door, no console, no policy of its own). */
  about(signal?: AbortSignal): Promise<About | null>;
  version(signal?: AbortSignal): Promise<string>;
  /** Checks the session and gives the organisation's label. */
  login(signal?: AbortSignal): Promise<{ organization: string }>;

  bot(botId: string, signal?: AbortSignal): Promise<BotRecord | null>;
  bots(signal?: AbortSignal): Promise<BotRecord[]>;
  registerVersion(botId: string, version: string, signal?: AbortSignal): Promise<void>;
  uploadVersion(botId: string, version: string, archive: Uint8Array, signal?: AbortSignal): Promise<void>;
  release(botId: string, version: string, signal?: AbortSignal): Promise<void>;
  /** Ours only: what the door recorded. `null` elsewhere. */
  versionRecord(botId: string, version: string, signal?: AbortSignal): Promise<VersionRecord | null>;
  /** Ours only: the target's own policy document as YAML text; `null` when it has none or is not ours. */
  policy(signal?: AbortSignal): Promise<string | null>;

  automations(signal?: AbortSignal): Promise<Automation[]>;
  createTask(task: CreateTask, signal?: AbortSignal): Promise<Task>;
  task(taskId: number, signal?: AbortSignal): Promise<Task>;
  updateTask(taskId: number, change: UpdateTask, signal?: AbortSignal): Promise<void>;

  logs(signal?: AbortSignal): Promise<ExecutionLog[]>;
  log(label: string, signal?: AbortSignal): Promise<ExecutionLog | null>;
  logEntries(label: string, days: number, signal?: AbortSignal): Promise<ExecutionLogEntry[]>;
  alerts(taskId: number, signal?: AbortSignal): Promise<Alert[]>;
  errors(taskId: number, signal?: AbortSignal): Promise<TaskError[]>;
  artifacts(taskId: number, signal?: AbortSignal): Promise<Artifact[]>;
  artifactFile(artifactId: number, signal?: AbortSignal): Promise<Uint8Array>;
  /** Adds or replaces one key of a credential, as the SDK's `create_credential` and `update_credential` do. */
  putCredential(label: string, key: string, value: string, signal?: AbortSignal): Promise<void>;

  /**
   * Ours only: the console of a task from after `afterSeq`, ending when the run has ended. One connection; a broken one
   * throws `server-unreachable` and the caller resumes with the last seq (`lifecycle/follow` does). `onOpen` is called
   * when the server has taken the subscriber in, which may be long before the first line.
   */
  console(taskId: number, afterSeq: number, signal?: AbortSignal, onOpen?: () => void): AsyncIterable<ConsoleLine>;
}

/** `fetch` is handed in: VS Code's own in the extension, undici's with proxies in the CLI, a plain one in tests. */
export interface ClientOptions {
  readonly session: Session;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for one call without a body to stream; 30,000 as the Python SDK. */
  readonly timeoutMs?: number;
  /** Milliseconds a console may be silent, comments counted in, before its connection is taken for dead. */
  readonly consoleIdleMs?: number;
}
