import { version } from '#core';
import type { PolicyFrom } from '#workspace';
import { createTokens } from './access/tokens.ts';
import type { Services } from './api/services.ts';
import type { Admin } from './data-folder.ts';
import { filesIn } from './data-folder.ts';
import { createCommands } from './dispatch/commands.ts';
import { createLocalQueue } from './dispatch/local-queue.ts';
import { POOL } from './dispatch/port.ts';
import { createDoor } from './door/door.ts';
import { fileStore } from './files/file-store.ts';
import type { Log } from './log.ts';
import { repositoriesOf } from './records/index.ts';
import type { Records } from './records/port.ts';
import { openSpools } from './spool/spools.ts';
import { type Admission, createAdmission } from './tasks/admission.ts';
import { createTasks } from './tasks/tasks.ts';
import { vaultKey } from './vault/key-file.ts';
import { createVault } from './vault/vault.ts';

export const PROTOCOL = 1;

export interface Outside {
  readonly data: string;
  readonly records: Records;
  readonly admin: Admin;
  readonly policyText: () => Promise<string | null>;
  /** What else this machine says of the policy. */
  readonly policyFrom?: PolicyFrom;
  readonly serverUrl: () => string;
  readonly log: Log;
  readonly now: () => Date;
  /** Where this user's advisories are kept. */
  readonly advisoryCache?: string;
  readonly stopping: AbortSignal;
}

/** Puts the parts of the server together; nothing runs yet. */
export const createServices = async (outside: Outside): Promise<Services & { admission: Admission }> => {
  const { data, records, now, policyText, policyFrom, advisoryCache } = outside;
  const clock = (): number => now().getTime();
  const places = filesIn(data);
  const repositories = repositoriesOf(records);
  const queue = createLocalQueue(records, clock);
  const commands = createCommands(clock);
  const tokens = createTokens(repositories.tokens, clock);
  const spools = openSpools(places.spool);
  const files = fileStore(data);
  const admission = createAdmission({ repositories, dispatcher: queue, now });
  const tasks = createTasks({ repositories, dispatcher: queue, commands, tokens, spools, now, admission });
  return {
    ...outside,
    about: { product: 'botyard', version, protocol: PROTOCOL, environment: 'development', pools: [POOL] },
    repositories,
    queue,
    commands,
    tokens,
    spools,
    files,
    admission,
    tasks,
    vault: createVault(repositories.credentials, await vaultKey(places.vaultKey), now),
    door: createDoor({
      repositories,
      files,
      policyText,
      ...(policyFrom && { policyFrom }),
      now,
      ...(advisoryCache !== undefined && { advisoryCache }),
    }),
  };
};
