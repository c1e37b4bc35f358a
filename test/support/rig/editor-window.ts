import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopOrchestrator } from '#launch';
import { type Files, writeFiles } from './bot-files.ts';
import { type Browser, launchBrowser } from './browser.ts';
import { Host, type HostOptions } from './host.ts';
import type { Rig } from './install.ts';
import { packedExtension } from './vsix.ts';
import { Workbench } from './workbench.ts';

export interface WindowOptions extends Partial<Omit<HostOptions, 'rig' | 'folder' | 'vsix'>> {
  /** What the workspace folder holds when VS Code opens it. */
  readonly files: Files;
  /** Policy of the organisation, named by the machine's settings and kept outside of the folder. */
  readonly organisationPolicy?: string;
  /** File to begin with. */
  readonly open?: string;
  /** Last touch to the folder before VS Code opens it. */
  prepare?(folder: string): void;
}

/** One VS Code window on one folder, with the extension as it ships. */
export interface EditorSession {
  readonly workbench: Workbench;
  readonly host: Host;
  readonly folder: string;
  /** Where the orchestrator that this window starts keeps its data. */
  readonly orchestratorData: string;
}

/** Opens a window and takes everything away again, also what the window started. */
export class Opening {
  readonly #rig: Rig;
  readonly #options: WindowOptions;
  readonly #root = mkdtempSync(join(tmpdir(), 'botyard-'));
  readonly #folder = join(this.#root, 'work');
  #host: Host | null = null;
  #browser: Browser | null = null;
  #window: EditorSession | null = null;
  constructor(rig: Rig, options: WindowOptions) {
    this.#rig = rig;
    this.#options = options;
  }

  window(): EditorSession {
    if (this.#window === null) throw new Error('VS Code did not open');
    return this.#window;
  }

  async open(): Promise<void> {
    const { files, open, prepare, organisationPolicy, ...rest } = this.#options;
    mkdirSync(this.#folder);
    writeFiles(this.#folder, files);
    prepare?.(this.#folder);
    const settings = { ...this.#policySetting(organisationPolicy), ...rest.settings };
    const places = { rig: this.#rig, folder: this.#folder, vsix: packedExtension() };
    const host = await Host.start({ ...rest, ...places, settings });
    this.#host = host;
    this.#browser = await launchBrowser(this.#rig);
    const workbench = await Workbench.open(this.#browser, host.url(open));
    const orchestratorData = join(host.home, 'data', 'botyard', 'orchestrator');
    this.#window = { workbench, host, folder: this.#folder, orchestratorData };
  }

  #policySetting(text: string | undefined): Readonly<Record<string, unknown>> {
    if (text === undefined) return {};
    const file = join(this.#root, 'organisation.policy.yaml');
    writeFileSync(file, text);
    return { 'botyard.policy.file': file };
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    if (this.#window) await stopOrchestrator(this.#window.orchestratorData).catch(() => {});
    await this.#host?.stop();
    rmSync(this.#root, { recursive: true, force: true });
  }
}
