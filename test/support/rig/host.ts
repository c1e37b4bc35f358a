import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Rig } from './install.ts';
import { knownPacks, languagePack } from './language-pack.ts';
import { quietSettings } from './quiet-settings.ts';

const run = promisify(execFile);

export interface HostOptions {
  readonly rig: Rig;
  readonly folder: string;
  readonly vsix: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
  /** `true` leaves VS Code's question whether the folder is trusted in place. */
  readonly workspaceTrust?: boolean;
  /** `true` opens the window without its folder. */
  readonly withoutFolder?: boolean;
  /** `pt-br` has VS Code start in Brazilian Portuguese, by a stand-in for its language pack. */
  readonly language?: 'pt-br';
  /** Words put before the command line of the server: a recorder of what it does. */
  readonly wrapper?: readonly string[];
}

/** One code-server with a profile of its own that is thrown away. One for each spec file. */
export class Host {
  readonly #options: HostOptions;
  readonly profile = mkdtempSync(join(tmpdir(), 'botyard-editor-'));
  readonly port: number;
  #process: ChildProcess | null = null;
  #said = '';

  private constructor(options: HostOptions, port: number) {
    this.#options = options;
    this.port = port;
  }

  /** Installs the extension into a fresh profile and starts the server. */
  static async start(options: HostOptions): Promise<Host> {
    const host = new Host(options, await freePort());
    try {
      await host.#install();
      await host.#serve();
    } catch (error) {
      await host.stop();
      throw error;
    }
    return host;
  }

  get folder(): string {
    return this.#options.folder;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  get extensions(): string {
    return join(this.profile, 'extensions');
  }

  /** What bots and the orchestrator of this host write, away from the user's own folders. */
  get home(): string {
    return join(this.profile, 'home');
  }

  /** The workbench's address; `open` names a file of the folder to begin with. */
  url(open?: string): string {
    const authority = `127.0.0.1:${this.port}`;
    const query = new URLSearchParams(this.#options.withoutFolder ? { ew: 'true' } : { folder: resolve(this.folder) });
    if (open !== undefined) {
      query.set('payload', JSON.stringify([['openFile', `vscode-remote://${authority}${resolve(this.folder, open)}`]]));
    }
    return `http://${authority}/?${query}`;
  }

  /** What the extension and its host have logged so far, file by file. */
  logs(): string {
    const logs = join(this.profile, 'data', 'logs');
    if (!existsSync(logs)) return '';
    return readdirSync(logs, { recursive: true, encoding: 'utf8' })
      .filter((path) => /botyard.*\.log$|remoteexthost\.log$/.test(path))
      .sort()
      .map((path) => `==> ${path}\n${readFileSync(join(logs, path), 'utf8')}`)
      .join('\n');
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      this.#signal('SIGTERM');
      await Promise.race([gone, after(5000, undefined, { ref: false })]);
      this.#signal('SIGKILL');
      await gone;
    }
    this.#signal('SIGKILL');
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The server leads a process group of its own; the extension host and its children are in it. */
  #signal(signal: NodeJS.Signals): void {
    if (!this.pid) return;
    try {
      process.kill(-this.pid, signal);
    } catch {
      // nobody left
    }
  }

  #command(words: readonly string[]): [string, string[]] {
    const { rig, wrapper = [] } = this.#options;
    const data = ['--user-data-dir', join(this.profile, 'data'), '--extensions-dir', this.extensions];
    const all = [
      ...wrapper,
      rig.node,
      rig.codeServer,
      '--config',
      join(this.profile, 'config.yaml'),
      ...data,
      ...words,
    ];
    return [all[0] ?? rig.node, all.slice(1)];
  }

  /** Nothing of an outer VS Code, and user folders inside the profile: a test never meets the user's own targets. */
  #env(): NodeJS.ProcessEnv {
    const foreign = /^(VSCODE_|CODE_SERVER_|ELECTRON_|BOTYARD_|npm_|NODE_OPTIONS$|PORT$|PASSWORD$|HASHED_PASSWORD$)/;
    const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
    return {
      ...Object.fromEntries(kept),
      XDG_CONFIG_HOME: join(this.home, 'config'),
      XDG_DATA_HOME: join(this.home, 'data'),
      ...this.#options.env,
    };
  }

  async #install(): Promise<void> {
    const user = join(this.profile, 'data', 'User');
    mkdirSync(user, { recursive: true });
    mkdirSync(this.home);
    writeFileSync(join(this.profile, 'config.yaml'), 'auth: none\n');
    const trust = { 'security.workspace.trust.enabled': this.#options.workspaceTrust === true };
    const settings = JSON.stringify({ ...quietSettings, ...trust, ...this.#options.settings }, null, 2);
    writeFileSync(join(user, 'settings.json'), settings);
    // In a window on another machine, settings of machine scope are those of that machine, not the user's.
    const machine = join(this.profile, 'data', 'Machine');
    mkdirSync(machine, { recursive: true });
    writeFileSync(join(machine, 'settings.json'), settings);
    await this.#installExtension(this.#options.vsix);
    if (this.#options.language === undefined) return;
    await this.#installExtension(languagePack(this.profile));
    writeFileSync(join(this.profile, 'data', 'languagepacks.json'), JSON.stringify(knownPacks(this.extensions)));
  }

  async #installExtension(vsix: string): Promise<void> {
    const [program, words] = this.#command(['--install-extension', vsix, '--force']);
    const { stdout } = await run(program, words, { env: this.#env(), timeout: 120_000 });
    if (!stdout.includes('successfully installed')) throw new Error(`installing ${vsix}: ${stdout}`);
  }

  async #serve(): Promise<void> {
    const quiet = [
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      '--disable-proxy',
    ];
    const trust = this.#options.workspaceTrust ? [] : ['--disable-workspace-trust'];
    const language = this.#options.language === undefined ? [] : ['--locale', this.#options.language];
    const address = ['--auth', 'none', '--bind-addr', `127.0.0.1:${this.port}`];
    // Without a short grace time the extension host of a closed page lives on for three hours.
    const words = [
      ...address,
      ...quiet,
      ...trust,
      ...language,
      '--ignore-last-opened',
      '--reconnection-grace-time',
      '5',
      this.folder,
    ];
    const [program, args] = this.#command(words);
    const child = spawn(program, args, { env: this.#env(), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text;
      });
    }
    await this.#healthy(child);
  }

  async #healthy(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (!(await answers(`http://127.0.0.1:${this.port}/healthz`))) {
      if (child.exitCode !== null)
        throw new Error(`code-server left with ${child.exitCode}:\n${this.#said.slice(-3000)}`);
      if (Date.now() > deadline) throw new Error(`code-server is not up after 60 s:\n${this.#said.slice(-3000)}`);
      await after(100);
    }
  }
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};
