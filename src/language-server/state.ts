import { isDeepStrictEqual } from 'node:util';
import { type Connection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dayOf, waive, wordsOfEdited } from '#core';
import { BOTS_CHANGED, defaultSettings, type ServerSettings } from '#protocol';
import { advisoryReader } from './advisories.ts';
import { createBots, type KnownBot } from './bots.ts';
import { type ClientSide, settingsFrom } from './client-side.ts';
import { openBots } from './documents.ts';
import { watchFiles } from './features/file-events.ts';
import { readOnce } from './read-once.ts';
import type { Server } from './server.ts';
import { waiversOfBots } from './waivers.ts';
import { type Whole, wholeOfBots } from './whole.ts';

/** What moves during a session, and who is told when it does. */
export interface State {
  readonly server: Server;
  begin(client: ClientSide, settings: unknown, roots: readonly string[]): void;
  configure(settings: unknown): void;
  /** Workspace folders came or went. */
  moveRoots(added: readonly string[], removed: readonly string[]): void;
  watch(): Promise<void>;
  /** Something that a verdict depends on is different: read it again, and let the client ask again. */
  moved(): void;
  /** Findings of other documents than the one that is typed in are different. */
  refresh(): void;
}

export const createState = (connection: Connection): State => {
  const listeners = new Set<() => void>();
  const bots = createBots(advisoryReader(() => moved()));
  const documents = new TextDocuments(TextDocument);
  const python = readOnce();
  const whole = wholeOfBots(python);
  const waivers = waiversOfBots();
  let settings: ServerSettings = defaultSettings;
  let client: ClientSide = { refreshes: false, watches: false, relativePatterns: false };
  let roots: readonly string[] = [];
  let unwatch = (): void => {};

  const server: Server = {
    connection,
    documents,
    bots,
    asOpen: openBots(documents),
    read: { python, words: wordsOfEdited() },
    settings: () => settings,
    today: () => dayOf(new Date()),
    whole: (open) => wholeOf(open),
    wholeWhile: (open, typing) => wholeOf(open, typing),
    context: (open) => ({ today: server.today(), waivers: waivers(open) }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const wholeOf = (open: KnownBot, typing?: string): Whole => {
    const advisories = open.advisories.now();
    const context = server.context(open);
    const found = whole(open, { today: context.today, ...(advisories && { advisories }) }, typing);
    return { ...found, findings: waive(open.bot, open.policy, context, found.findings).findings };
  };
  const watch = async (): Promise<void> => {
    if (!client.watches) return;
    unwatch();
    unwatch = await watchFiles(server, client.relativePatterns);
  };
  const refresh = (): void => {
    for (const listener of [...listeners]) listener();
    if (client.refreshes) connection.languages.diagnostics.refresh();
  };
  const moved = (): void => {
    bots.readAhead();
    refresh();
    void connection.sendNotification(BOTS_CHANGED);
  };
  return {
    server,
    begin(side, sent, folders) {
      client = side;
      settings = settingsFrom(sent, settings);
      roots = folders;
      bots.setOrganisation(settings);
      bots.setPractice(settings.practiceFolder);
      bots.setRoots(roots);
    },
    configure(sent) {
      const next = settingsFrom(sent, settings);
      if (isDeepStrictEqual(next, settings)) return;
      settings = next;
      bots.setOrganisation(settings);
      bots.setPractice(settings.practiceFolder);
      void watch();
      moved();
    },
    moveRoots(added, removed) {
      roots = [...roots.filter((root) => !removed.includes(root)), ...added];
      bots.setRoots(roots);
      moved();
    },
    watch,
    moved,
    refresh,
  };
};
