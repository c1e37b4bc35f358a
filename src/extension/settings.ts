import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as vscode from 'vscode';
import type { PolicyOrigin, ViewSeverities } from '#core';
import { userFolders } from '#workspace';
import { readView } from './findings/view-setting.ts';
import { settingKeys } from './manifest/settings.ts';
import { readTargets, type Target } from './targets/target.ts';

/** All settings, read in one place into one value. */
export interface Settings {
  readonly targets: readonly Target[];
  /** Policy file of the organisation. */
  readonly organisationFile: string | null;
  /** Where the organisation's signed policy is fetched from; it goes before the file. */
  readonly policyOrigin: PolicyOrigin | null;
  /** The public key that the policy must be signed with. */
  readonly organisationKey: string | null;
  /** Data folder of the local orchestrator; the same as the command line's unless set. */
  readonly dataFolder: string;
  /** The Python that environments of the local orchestrator are made with. */
  readonly interpreter: string | null;
  readonly node: string | null;
  /** What the developer wants to look less severe in the editor. It moves no verdict. */
  readonly viewSeverity: ViewSeverities;
}

/** A path that is not absolute counts from the home folder, never from a workspace. */
const path = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? resolve(homedir(), value.trim().replace(/^~[\\/]/, '')) : null;

const word = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** An address as it is, else a path. Without a key it is named all the same: that nothing can be believed is then said. */
const origin = (source: unknown, key: unknown): PolicyOrigin | null => {
  const named = /^[a-z]+:\/\//i.test(word(source)) ? word(source) : path(source);
  return named === null ? null : { source: named, publicKey: word(key) };
};

export const readSettings = (): Settings => {
  const section = vscode.workspace.getConfiguration('botyard');
  const folders = userFolders(process.env, process.platform, homedir());
  return {
    targets: readTargets(section.get(settingKeys.targets)),
    organisationFile: path(section.get(settingKeys.policyFile)),
    policyOrigin: origin(section.get(settingKeys.policySource), section.get(settingKeys.policyPublicKey)),
    organisationKey: word(section.get(settingKeys.policyPublicKey)) || null,
    dataFolder: path(section.get(settingKeys.dataFolder)) ?? join(folders.data, 'orchestrator'),
    interpreter: path(section.get(settingKeys.interpreter)),
    node: path(section.get(settingKeys.node)),
    viewSeverity: readView(section.get(settingKeys.viewSeverity)),
  };
};
