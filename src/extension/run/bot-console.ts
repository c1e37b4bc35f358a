import * as vscode from 'vscode';

/** The console of bots: an output panel of its own. A run's lines arrive faster than a panel likes, so they go in batches. */
export interface BotConsole extends vscode.Disposable {
  write(line: string): void;
  show(): void;
}

const FLUSH_MS = 40;

export const createBotConsole = (): BotConsole => {
  const channel = vscode.window.createOutputChannel('Botyard Console', 'log');
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    timer = null;
    const lines = waiting;
    waiting = [];
    if (lines.length > 0) channel.append(`${lines.join('\n')}\n`);
  };
  return {
    write(line) {
      waiting.push(line);
      timer ??= setTimeout(flush, FLUSH_MS);
    },
    show: () => channel.show(true),
    dispose() {
      if (timer) clearTimeout(timer);
      channel.dispose();
    },
  };
};
