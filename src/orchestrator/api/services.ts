import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { wire } from '#maestro';
import type { Identity } from '../access/identity.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Commands } from '../dispatch/commands.ts';
import type { LocalQueue } from '../dispatch/local-queue.ts';
import type { Door } from '../door/door.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log.ts';
import type { Repositories } from '../records/index.ts';
import type { Spools } from '../spool/spools.ts';
import type { Tasks } from '../tasks/tasks.ts';
import type { Vault } from '../vault/vault.ts';

/** All that the routes stand on; made once by `serve.ts`, handed to each resource. */
export interface Services {
  readonly about: wire.About;
  readonly admin: { readonly login: string; readonly key: string };
  readonly repositories: Repositories;
  readonly queue: LocalQueue;
  readonly commands: Commands;
  readonly tasks: Tasks;
  readonly spools: Spools;
  readonly vault: Vault;
  readonly tokens: Tokens;
  readonly door: Door;
  readonly files: FileStore;
  /** The server's own policy document; `null` when it has none. */
  readonly policyText: () => Promise<string | null>;
  /** Where bots on this machine reach the server. */
  readonly serverUrl: () => string;
  readonly now: () => Date;
  readonly log: Log;
  /** Aborts when the server stops: long polls and streams end. */
  readonly stopping: AbortSignal;
}

export type ApiEnv = { Bindings: HttpBindings; Variables: { who: Identity } };
export type Api = Hono<ApiEnv>;

/** A router for one resource. */
export const api = (): Api => new Hono<ApiEnv>();

/** The one organisation of this server. Clients may send any label, or none: who they are is in the token. */
export const ORGANIZATION = 'default';
