import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { BOTS_CHANGED, EXPLAIN_RULE, type ServerSettings } from '#protocol';
import { language } from '../edge/language.ts';
import type { Settings } from '../settings.ts';

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

const serverSettings = (settings: Settings): ServerSettings => ({
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
  { scheme: 'file', pattern: '**/botyard.policy.yaml' },
  // What names requirements; the server says nothing of those outside of a bot.
  { scheme: 'file', pattern: '**/{requirements,constraints}*.{txt,in}' },
  { scheme: 'file', pattern: '**/requirements/*.txt' },
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

/** The policy that a setting names may lie anywhere and have any name; a signed one is not written by hand. */
const organisationFilter = ({ organisationFile }: Settings) =>
  organisationFile === null || organisationFile.endsWith('.json')
    ? []
    : [
        {
          scheme: 'file',
          pattern: {
            baseUri: vscode.Uri.file(dirname(organisationFile)).toString(),
            pattern: basename(organisationFile),
          },
        },
      ];

const createClient = async (
  module: string,
  log: vscode.LogOutputChannel,
  settings: Settings,
): Promise<LanguageClient> => {
  const { LanguageClient, RevealOutputChannelOn, TransportKind } = await import('vscode-languageclient/node');
  const server = { module, transport: TransportKind.ipc };
  return new LanguageClient('botyard', 'Botyard', server, {
    documentSelector: [...selector, ...organisationFilter(settings)],
    initializationOptions: serverSettings(settings),
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
  const changed = new vscode.EventEmitter<void>();
  let starting: Promise<LanguageClient> | null = null;

  const started = async (): Promise<LanguageClient> => {
    const client = await createClient(extension.asAbsolutePath('dist/language-server.cjs'), log, settings());
    client.onNotification(BOTS_CHANGED, () => changed.fire());
    await client.start();
    changed.fire();
    return client;
  };
  const tellSettings = async (): Promise<void> => {
    const client = await starting;
    await client?.sendNotification('workspace/didChangeConfiguration', { settings: serverSettings(settings()) });
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
