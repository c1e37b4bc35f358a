import type { InitializeParams } from 'vscode-languageserver/node';
import { languageOf } from '#core';
import { defaultSettings, type ServerSettings } from '#protocol';
import { pathOf } from './documents.ts';

/** What the client on the other side can do. */
export interface ClientSide {
  readonly refreshes: boolean;
  readonly watches: boolean;
  readonly relativePatterns: boolean;
}

export const clientSide = ({ capabilities: { workspace } }: InitializeParams): ClientSide => ({
  refreshes: workspace?.diagnostics?.refreshSupport === true,
  watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
});

/** Settings as sent; what is not said stays as it was. */
export const settingsFrom = (sent: unknown, before: ServerSettings): ServerSettings =>
  typeof sent === 'object' && sent !== null ? { ...before, ...sent } : before;

/** Settings of a client that begins: one that names no language has told its locale. */
export const settingsAtStart = ({ locale, initializationOptions }: InitializeParams): object =>
  settingsFrom(initializationOptions, { ...defaultSettings, language: languageOf(locale) });

export const rootsOf = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  (workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])).flatMap((uri) => pathOf(uri) ?? []);
