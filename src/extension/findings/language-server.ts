import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { casesBeside } from '#core';
import { BOTS_CHANGED, EXPLAIN_RULE, type ServerSettings } from '#protocol';
import { language } from '../edge/language.ts';
import type { Settings } from '../settings.ts';
import { practiceRoot } from '../training/practice-root.ts';

/** The language server's process: started when there is a bot, never before. */
export interface LanguageServer extends vscode.Disposable {
  start(): Promise<void>;
  /** Asks a custom request; null when the server does not run. */
  ask<Result>(method: string, params: unknown): Promise<Result | null>;
  /** Tells of something that the server reads anew; nothing when it does not run. */
  tell(method: string): Promise<void>;
  stop(): Promise<void>;
  readonly onBotsChanged: vscode.Event<void>;
}

const serverSettings = (settings: Settings, practiceFolder: string): ServerSettings => ({
  practiceFolder,
  viewSeverity: settings.viewSeverity,
  organisationFile: settings.organisationFile,
  organisationKey: settings.organisationKey,
  policyOrigin: settings.policyOrigin,
  language: language(),
  trusted: vscode.workspace.isTrusted,
  movesToVault: true,
  asksForApproval: true,
  explainsRules: true,
  requestsWaivers: true,
});

const selector = [
  { scheme: 'file', language: 'python' },
  { scheme: 'file', pattern: '**/botyard.policy{,.test}.yaml' },
  // What names requirements, and what such a file includes; the server says nothing of all others.
  { scheme: 'file', pattern: '**/*.{txt,in}' },
  {
    scheme: 'file',
    pattern: '**/{pyproject.toml,pylock*.toml,uv.lock,poetry.lock,pdm.lock,Pipfile,Pipfile.lock,.python-version}',
  },
  // Where secrets are kept in the open.
  { scheme: 'file', pattern: '**/{.env,.env.*,*.env}' },
  {
    scheme: 'file',
    pattern: '**/*.{ini,cfg,conf,config,properties,yaml,yml,json,toml,xml,sh,bat,cmd,ps1,sql,botproj}',
  },
];

/** The policy that a setting names may lie anywhere and have any name, its cases beside it; a signed one nobody writes by hand. */
const organisationFilter = ({ organisationFile }: Settings) => {
  if (organisationFile === null || organisationFile.endsWith('.json')) return [];
  const baseUri = vscode.Uri.file(dirname(organisationFile)).toString();
  const name = basename(organisationFile);
  return [name, casesBeside(name)].map((pattern) => ({ scheme: 'file', pattern: { baseUri, pattern } }));
};

const createClient = async (
  module: string,
  log: vscode.LogOutputChannel,
  settings: Settings,
  practiceFolder: string,
): Promise<LanguageClient> => {
  const { LanguageClient, RevealOutputChannelOn, TransportKind } = await import('vscode-languageclient/node');
  const server = { module, transport: TransportKind.ipc };
  return new LanguageClient('botyard', 'Botyard', server, {
    documentSelector: [...selector, ...organisationFilter(settings)],
    initializationOptions: serverSettings(settings, practiceFolder),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onTabs: true },
    diagnosticCollectionName: 'botyard',
    // A hover may open the page of a rule, and no other command.
    markdown: { isTrusted: { enabledCommands: [EXPLAIN_RULE] } },
  });
};

export const createLanguageServer = (
  extension: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  settings: () => Settings,
): LanguageServer => {
  const practiceFolder = practiceRoot(extension).fsPath;
  const changed = new vscode.EventEmitter<void>();
  let starting: Promise<LanguageClient> | null = null;
  /** The policy whose documents the client was made for. */
  let served: string | null = null;

  const started = async (): Promise<LanguageClient> => {
    const now = settings();
    served = now.organisationFile;
    const module = extension.asAbsolutePath('dist/language-server.cjs');
    const client = await createClient(module, log, now, practiceFolder);
    client.onNotification(BOTS_CHANGED, () => changed.fire());
    await client.start();
    changed.fire();
    return client;
  };
  const tellSettings = async (): Promise<void> => {
    const client = await starting;
    if (!client) return;
    // Which documents a client serves is settled once: another policy named by a setting is another client.
    if (served !== settings().organisationFile) return restart();
    await client.sendNotification('workspace/didChangeConfiguration', {
      settings: serverSettings(settings(), practiceFolder),
    });
  };
  const restart = async (): Promise<void> => {
    const before = starting;
    const stopped = Promise.resolve(before).then((client) => client?.stop());
    // One that did not start, or does not end, is no reason to be without one.
    starting = stopped.catch((error: unknown) => log.warn(`language server: ${String(error)}`)).then(started);
    await starting;
  };
  const listening = [
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('botyard') && tellSettings()),
    vscode.workspace.onDidGrantWorkspaceTrust(tellSettings),
  ];

  return {
    async start() {
      starting ??= started();
      await starting;
    },
    async ask<Result>(method: string, params: unknown): Promise<Result | null> {
      const client = await starting;
      return client ? client.sendRequest<Result | null>(method, params) : null;
    },
    async tell(method) {
      await (await starting)?.sendNotification(method);
    },
    async stop() {
      const client = await starting;
      starting = null;
      await client?.stop();
    },
    onBotsChanged: changed.event,
    dispose: () => vscode.Disposable.from(changed, ...listening).dispose(),
  };
};
