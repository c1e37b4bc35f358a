import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerSettings } from '#protocol';
import type { Bots } from './bots.ts';
import type { AsOpen } from './documents.ts';

/** What every feature is handed: built once in `connection.ts`. */
export interface Server {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly bots: Bots;
  readonly asOpen: AsOpen;
  settings(): ServerSettings;
  today(): string;
  /** Calls back after bots, files on disk, policies or settings changed. */
  onChange(listener: () => void): () => void;
}
