/** The wire: schemas of the Maestro REST API v2 and the client that speaks it to any server. */
export type { ClientOptions, MaestroClient, Session } from './client.ts';
export { createMaestroClient } from './create-client.ts';
export type {
  About,
  Alert,
  AlertType,
  Artifact,
  Automation,
  BotRecord,
  ConsoleLine,
  CreateTask,
  Credential,
  ExecutionLog,
  ExecutionLogEntry,
  FinishStatus,
  Task,
  TaskError,
  TaskState,
  UpdateTask,
  VersionRecord,
} from './wire.ts';
export * as wire from './wire.ts';
