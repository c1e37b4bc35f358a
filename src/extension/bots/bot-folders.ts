import * as vscode from 'vscode';
import { type BotFolder, botFolderOf, findBots } from '#workspace';
import { setContext } from '../edge/context-key.ts';
import { contextKeys } from '../manifest/context-keys.ts';

/** The bot folders of this window: what every command picks from. Without one, the extension is silent. */
export interface BotFolders extends vscode.Disposable {
  all(): readonly BotFolder[];
  /** The bot that owns a file, if any. */
  owning(uri: vscode.Uri | undefined): Promise<BotFolder | null>;
  refresh(): Promise<readonly BotFolder[]>;
  readonly onDidChange: vscode.Event<readonly BotFolder[]>;
}

const MARKERS = ['**/*.botproj', '**/pyproject.toml'];

const roots = (): string[] =>
  (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);

export const createBotFolders = (): BotFolders => {
  let found: readonly BotFolder[] = [];
  const changed = new vscode.EventEmitter<readonly BotFolder[]>();
  const disposables: vscode.Disposable[] = [changed];

  const refresh = async (): Promise<readonly BotFolder[]> => {
    const lists = await Promise.all(roots().map((root) => findBots(root).catch(() => [])));
    found = lists.flat();
    setContext(contextKeys.hasBot, found.length > 0);
    changed.fire(found);
    return found;
  };
  for (const marker of MARKERS) {
    const watcher = vscode.workspace.createFileSystemWatcher(marker);
    disposables.push(watcher, watcher.onDidCreate(refresh), watcher.onDidDelete(refresh), watcher.onDidChange(refresh));
  }
  disposables.push(vscode.workspace.onDidChangeWorkspaceFolders(refresh));

  return {
    all: () => found,
    async owning(uri) {
      if (uri?.scheme !== 'file') return null;
      const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath;
      return root ? botFolderOf(uri.fsPath, root) : null;
    },
    refresh,
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...disposables).dispose(),
  };
};
