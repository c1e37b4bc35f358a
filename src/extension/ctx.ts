import type * as vscode from 'vscode';
import type { BotFolders } from './bots/bot-folders.ts';
import type { LanguageServer } from './findings/language-server.ts';
import type { BotConsole } from './run/bot-console.ts';
import type { Runs } from './run/runs.ts';
import type { Settings } from './settings.ts';
import type { Keys } from './targets/keys.ts';
import type { Targets } from './targets/targets.ts';

/** What every feature is handed; built once in `extension.ts`, disposed with the extension. */
export interface Ctx {
  readonly extension: vscode.ExtensionContext;
  /** Our own log; never the console of a bot. */
  readonly log: vscode.LogOutputChannel;
  readonly console: BotConsole;
  readonly bots: BotFolders;
  readonly targets: Targets;
  readonly keys: Keys;
  readonly runs: Runs;
  readonly languageServer: LanguageServer;
  settings(): Settings;
}
