import { homedir } from 'node:os';
import { type PolicyFrom, policyMachine } from '#workspace';
import type { Settings } from '../settings.ts';

/** The policy above that of a workspace, as this machine and its settings name it. A source goes before a file. */
export const policyFrom = ({ organisationFile, organisationKey, policyOrigin }: Settings): PolicyFrom => ({
  machine: policyMachine(process.env, process.platform, homedir()),
  ...(policyOrigin ? { origin: policyOrigin } : organisationFile ? { organisationFile } : {}),
  ...(organisationKey ? { organisationKey } : {}),
});
