import * as vscode from 'vscode';
import type { FollowState } from '#lifecycle';
import type { Task } from '#maestro';
import { setContext } from '../edge/context-key.ts';
import { contextKeys } from '../manifest/context-keys.ts';
import type { Target } from '../targets/target.ts';

/**
 * A run as this window sees it:  following (connecting → live ⇄ retrying, or polling) → ended | lost
 * `lost`: the console could not be followed to the end; the task itself may well go on.
 */
export type Phase =
  | { readonly kind: 'following'; readonly state: FollowState }
  | { readonly kind: 'ended'; readonly task: Task }
  | { readonly kind: 'lost' };

export interface Run {
  readonly taskId: number;
  readonly botId: string;
  readonly target: Target;
  readonly phase: Phase;
}

/** What is left of a run after a reload: enough to take its console up again. */
export interface LastRun {
  readonly taskId: number;
  readonly botId: string;
  readonly target: string;
}

export interface Runs extends vscode.Disposable {
  all(): readonly Run[];
  active(): readonly Run[];
  latest(): Run | null;
  set(run: Run): void;
  lastOfBefore(): LastRun | null;
  readonly onDidChange: vscode.Event<void>;
}

const LAST = 'botyard.lastRun';

export const createRuns = (memento: vscode.Memento): Runs => {
  const runs = new Map<number, Run>();
  const changed = new vscode.EventEmitter<void>();
  const active = (): readonly Run[] => [...runs.values()].filter(({ phase }) => phase.kind === 'following');
  setContext(contextKeys.hasConsole, memento.get<LastRun>(LAST) !== undefined);

  return {
    all: () => [...runs.values()],
    active,
    latest: () => [...runs.values()].at(-1) ?? null,
    set(run) {
      const isNew = !runs.has(run.taskId);
      runs.set(run.taskId, run);
      setContext(contextKeys.running, active().length > 0);
      if (isNew) {
        setContext(contextKeys.hasConsole, true);
        const { taskId, botId, target } = run;
        void memento.update(LAST, { taskId, botId, target: target.name } satisfies LastRun);
      }
      changed.fire();
    },
    lastOfBefore: () => memento.get<LastRun>(LAST) ?? null,
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
};
