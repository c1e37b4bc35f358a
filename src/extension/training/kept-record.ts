import type * as vscode from 'vscode';
import {
  dayOf,
  isGroupDone,
  readTrainingRecord,
  type TrainingRecord,
  type TrainingStep,
  trainingGroups,
  withStep,
} from '#core';
import { setContext } from '../edge/context-key.ts';
import { doneKeys } from '../manifest/context-keys.ts';

const key = 'botyard.training';

/**
 * What this person has read and mended. It stays in VS Code's storage on this machine: it is not named for Settings Sync, and
 * nothing of ours sends it.
 */
export const recordKept = (extension: vscode.ExtensionContext): TrainingRecord =>
  readTrainingRecord(extension.globalState.get(key));

/** Tells the walkthrough which of its steps are done. */
export const showDone = (record: TrainingRecord): void => {
  for (const group of trainingGroups) if (isGroupDone(record, group)) setContext(doneKeys[group.id], true);
};

/** Keeps a step; the record as it is then. */
export const keepStep = async (
  extension: vscode.ExtensionContext,
  rule: string,
  step: TrainingStep,
): Promise<TrainingRecord> => {
  const before = recordKept(extension);
  const record = withStep(before, rule, step, dayOf(new Date()));
  if (record !== before) await extension.globalState.update(key, record);
  showDone(record);
  return record;
};
