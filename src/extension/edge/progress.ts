import * as vscode from 'vscode';

/** A signal that aborts when the user presses Cancel. */
export const signalOf = (token: vscode.CancellationToken): AbortSignal => {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
};

export type Say = (step: string) => void;

/** Work with a notification that names each step and can be cancelled; it never outlives the work. */
export const withSteps = <T>(title: string, work: (signal: AbortSignal, say: Say) => Promise<T>): Promise<T> =>
  Promise.resolve(
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => work(signalOf(token), (message) => progress.report({ message })),
    ),
  );

/** Quiet work: the status bar turns a wheel. */
export const quietly = <T>(title: string, work: () => Promise<T>): Promise<T> =>
  Promise.resolve(vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, work));
