import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

export type Say = (step: string) => void;

/** Work that is done by then needs no notification; one that flashes up is only noise. */
const SHOW_AFTER_MS = 600;

/**
 * Work that can be cancelled and names its steps; what takes longer shows a notification with both, which never outlives
 * the work.
 */
export const withSteps = async <T>(title: string, work: (signal: AbortSignal, say: Say) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  let last = '';
  let tell: Say = (step) => {
    last = step;
  };
  const result = work(controller.signal, (step) => tell(step));
  const quick = await Promise.race([result.then(() => true), pause(SHOW_AFTER_MS, false, { ref: false })]);
  if (quick) return result;
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (progress, token) => {
    token.onCancellationRequested(() => controller.abort());
    tell = (message) => progress.report({ message });
    if (last) tell(last);
    return result;
  });
};
