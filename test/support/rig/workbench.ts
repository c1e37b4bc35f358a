import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from './browser.ts';
import { Editor } from './editor.ts';
import { Panels } from './panels.ts';
import { QuickInput } from './quick-input.ts';
import { plain, until } from './until.ts';

const screenshots = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screenshots');

/** VS Code's window as a person sees it: palette, editor, panels. Seen to work with the pinned version. */
export class Workbench {
  readonly page: Page;
  readonly quick: QuickInput;
  readonly editor: Editor;
  readonly panels: Panels;
  readonly pageErrors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    this.quick = new QuickInput(page);
    this.editor = new Editor(page, this.quick);
    this.panels = new Panels(page);
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.pageErrors.push(String(error)));
  }

  /** Opens the address and waits until the window is drawn. */
  static async open(browser: Browser, url: string): Promise<Workbench> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
      colorScheme: 'dark',
      locale: 'en-US',
      reducedMotion: 'reduce',
    });
    const workbench = new Workbench(await context.newPage());
    await workbench.page.goto(url, { waitUntil: 'domcontentloaded' });
    await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    await workbench.page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
    return workbench;
  }

  /** Runs a command from the palette by its full title, `Category: Title`. The list is of the moment it was opened. */
  async run(title: string): Promise<void> {
    await until(
      `the palette to offer ${title}`,
      async () => {
        await this.quick.open('F1', `>${title}`);
        try {
          await this.quick.row(title).waitFor({ timeout: 2000 });
        } catch (error) {
          await this.quick.close();
          throw error;
        }
        await this.quick.row(title).click();
        return true;
      },
      30_000,
    );
  }

  /** Whether the palette offers the command: it shows all at first, so the list for this title has come when it is another. */
  async offers(title: string): Promise<boolean> {
    await this.quick.open('F1', '>');
    await this.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
    const all = (await this.quick.rows()).join('\n');
    await this.quick.open('F1', `>${title}`);
    await until(`the commands called ${title}`, async () => (await this.quick.rows()).join('\n') !== all);
    const rows = await this.quick.rows();
    await this.quick.close();
    return rows.some((row) => plain(row).startsWith(title));
  }

  /** Shows an output channel in the panel. */
  async showOutput(channel: string): Promise<void> {
    await this.run('Output: Show Output Channels...');
    await this.quick.pick(channel);
  }

  async screenshot(name: string, folder = screenshots): Promise<string> {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}
