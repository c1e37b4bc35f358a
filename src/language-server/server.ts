import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContext, Reads } from '#core';
import type { ServerSettings } from '#protocol';
import type { Bots, KnownBot } from './bots.ts';
import type { AsOpen } from './documents.ts';
import type { Whole } from './whole.ts';

/** What every feature is handed: built once in `connection.ts`. */
export interface Server {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly bots: Bots;
  readonly asOpen: AsOpen;
  /** Reads a Python text; the last one is at hand. */
  readonly read: Reads;
  settings(): ServerSettings;
  today(): string;
  /** What a check is told beside bot and policy, but for advisories: the day, and the bot's waivers. */
  context(open: KnownBot): CheckContext;
  /** What only a whole bot shows, given as it stands in the editor; what has not changed is not judged again. */
  whole(open: KnownBot): Whole;
  /** The same while somebody types in one of its files: what is in a long one is judged at the next pause. */
  wholeWhile(open: KnownBot, typing: string): Whole;
  /** Calls back after bots, files on disk, policies or settings changed. */
  onChange(listener: () => void): () => void;
}
