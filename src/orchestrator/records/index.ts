import { alertRecords } from './alerts.ts';
import { artifactRecords } from './artifacts.ts';
import { automationRecords } from './automations.ts';
import { botRecords, versionRecords } from './bots.ts';
import { credentialRecords } from './credentials.ts';
import { errorRecords } from './errors.ts';
import { logRecords } from './logs.ts';
import { messageRecords } from './messages.ts';
import type { Records } from './port.ts';
import { removalRecords } from './removals.ts';
import { settingRecords } from './settings.ts';
import { taskRecords } from './tasks.ts';
import { tokenRecords } from './tokens.ts';

/** All queries over one store, by subject. */
export const repositoriesOf = (records: Records) => ({
  alerts: alertRecords(records),
  artifacts: artifactRecords(records),
  automations: automationRecords(records),
  bots: botRecords(records),
  credentials: credentialRecords(records),
  errors: errorRecords(records),
  logs: logRecords(records),
  messages: messageRecords(records),
  removals: removalRecords(records),
  settings: settingRecords(records),
  tasks: taskRecords(records),
  tokens: tokenRecords(records),
  versions: versionRecords(records),
});
export type Repositories = ReturnType<typeof repositoriesOf>;
