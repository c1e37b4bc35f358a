import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { stopOrchestrator } from '#launch';
import { type Files, writeFiles } from './bot-files.ts';
import { type Browser, launchBrowser } from './browser.ts';
import { Host, type HostOptions } from './host.ts';
import { installRig, type Rig } from './install.ts';
import { packedExtension } from './vsix.ts';
import { Workbench } from './workbench.ts';

export interface SessionOptions extends Partial<Omit<HostOptions, 'rig' | 'folder' | 'vsix'>> {
  /** What the workspace folder holds when VS Code opens it. */
  readonly files: Files;
  /** Policy of the organisation, named by the machine's settings and kept outside of the folder. */
  readonly organisationPolicy?: string;
  /** File to begin with. */
  readonly open?: string;
  /** Last touch to the folder before VS Code opens it. */
  prepare?(folder: string): void;
}

/** One VS Code window on one folder, shared by the tests of a spec file, which follow each other like a person's day. */
export interface EditorSession {
  readonly workbench: Workbench;
  readonly host: Host;
  readonly folder: string;
  /** Where the orchestrator that this window starts keeps its data. */
  readonly orchestratorData: string;
}

export type EditorTest = (title: string, work: (session: EditorSession) => Promise<void>) => void;

/**
 * The `test` of a spec file that needs the editor. Where no editor can be, each test is skipped with the reason, loudly;
 * in CI that is a failure.
 */
export const editorTests = async (options: SessionOptions): Promise<EditorTest> => {
  const rig = await installRig();
  if ('reason' in rig) {
    const reason = `NOT TESTED, no editor here: ${rig.reason}${rig.command === null ? '' : `; run: ${rig.command}`}`;
    if (process.env.CI === 'true') throw new Error(reason);
    return (title) => test(title, { skip: reason }, () => {});
  }
  const opening = new Opening(rig, options);
  before(() => opening.open(), { timeout: 180_000 });
  after(() => opening.close());
  return (title, work) =>
    test(title, async () => {
      const session = opening.session();
      // Each test begins where the one before it ended.
      if (opening.broken !== null) throw new Error(`not tried, as '${opening.broken}' failed before`);
      try {
        await work(session);
      } catch (error) {
        opening.broken = title;
        const name = `failed ${title.replace(/[^\w ]/g, '').slice(0, 60)}`;
        const shot = await session.workbench.screenshot(name).catch(() => null);
        if (shot !== null) writeFileSync(shot.replace(/png$/, 'log'), session.host.logs());
        throw error;
      }
    });
};

class Opening {
  readonly #rig: Rig;
  readonly #options: SessionOptions;
  readonly #root = mkdtempSync(join(tmpdir(), 'botyard-'));
  readonly #folder = join(this.#root, 'work');
  #host: Host | null = null;
  #browser: Browser | null = null;
  #session: EditorSession | null = null;
  /** The first test that failed. */
  broken: string | null = null;

  constructor(rig: Rig, options: SessionOptions) {
    this.#rig = rig;
    this.#options = options;
  }

  session(): EditorSession {
    if (this.#session === null) throw new Error('VS Code did not open');
    return this.#session;
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
    this.#session = { workbench, host, folder: this.#folder, orchestratorData };
  }

  #policySetting(text: string | undefined): Readonly<Record<string, unknown>> {
    if (text === undefined) return {};
    const file = join(this.#root, 'organisation.policy.yaml');
    writeFileSync(file, text);
    return { 'botyard.policy.file': file };
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    if (this.#session) await stopOrchestrator(this.#session.orchestratorData).catch(() => {});
    await this.#host?.stop();
    rmSync(this.#root, { recursive: true, force: true });
  }
}
