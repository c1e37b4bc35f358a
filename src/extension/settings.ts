import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as vscode from 'vscode';
import { userFolders } from '#workspace';
import { settingKeys } from './manifest/settings.ts';
import { readTargets, type Target } from './targets/target.ts';

/** All settings, read in one place into one value. */
export interface Settings {
  readonly targets: readonly Target[];
  /** Policy file of the organisation. */
  readonly organisationFile: string | null;
  /** Data folder of the local orchestrator; the same as the command line's unless set. */
  readonly dataFolder: string;
  /** The Python that environments of the local orchestrator are made with. */
  readonly interpreter: string | null;
  readonly node: string | null;
}

/** A path that is not absolute counts from the home folder, never from a workspace. */
const path = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? resolve(homedir(), value.trim().replace(/^~[\\/]/, '')) : null;

export const readSettings = (): Settings => {
  const section = vscode.workspace.getConfiguration('botyard');
  const folders = userFolders(process.env, process.platform, homedir());
  return {
    targets: readTargets(section.get(settingKeys.targets)),
    organisationFile: path(section.get(settingKeys.policyFile)),
    dataFolder: path(section.get(settingKeys.dataFolder)) ?? join(folders.data, 'orchestrator'),
    interpreter: path(section.get(settingKeys.interpreter)),
    node: path(section.get(settingKeys.node)),
  };
};
