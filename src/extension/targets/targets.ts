import * as vscode from 'vscode';
import { settingKeys } from '../manifest/settings.ts';
import type { Settings } from '../settings.ts';
import { isProtected, local, type Target } from './target.ts';

/** The targets there are, and the one in use. */
export interface Targets extends vscode.Disposable {
  all(): readonly Target[];
  selected(): Target | null;
  select(target: Target | null): Promise<void>;
  /** Adds a target to the user's settings, or replaces the one of that name. */
  save(target: Target): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

const SELECTED = 'botyard.selectedTarget';

/** The choice is the window's and outlives a reload, but a protected target is chosen anew each time. */
export const createTargets = (memento: vscode.Memento, settings: () => Settings): Targets => {
  const changed = new vscode.EventEmitter<void>();
  let chosen = memento.get<string>(SELECTED) ?? null;
  const all = (): readonly Target[] => [local, ...settings().targets];
  const listening = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('botyard')) changed.fire();
  });

  return {
    all,
    selected: () => all().find(({ name }) => name === chosen) ?? null,
    async select(target) {
      chosen = target?.name ?? null;
      await memento.update(SELECTED, target && !isProtected(target) ? target.name : undefined);
      changed.fire();
    },
    async save(target) {
      const others = settings().targets.filter(({ name }) => name !== target.name);
      const rows = [...others, target].map(({ name, url, login, environment }) => ({ name, url, login, environment }));
      const section = vscode.workspace.getConfiguration('botyard');
      await section.update(settingKeys.targets, rows, vscode.ConfigurationTarget.Global);
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(changed, listening).dispose(),
  };
};
