import type { Locator, Page } from './browser.ts';
import { plain, until } from './until.ts';

/** What stands around the editor: problems, status bar, notifications, dialogs. */
export class Panels {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Rows of the Problems view, files and findings alike. The view must be open. */
  async problems(): Promise<string[]> {
    const rows = await this.#page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    return rows.map((row) => plain(row).replace(/\s+/g, ' ').trim());
  }

  /** What an output channel shows, as drawn: the lines in view. */
  async outputInView(): Promise<string> {
    const lines = this.#page.locator('.part.panel .monaco-editor .view-lines .view-line');
    return plain((await lines.allTextContents()).join('\n'));
  }

  async statusBar(): Promise<string> {
    return plain(await this.#page.locator('.part.statusbar').innerText());
  }

  statusItem(text: string | RegExp): Locator {
    return this.#page.locator('.part.statusbar .statusbar-item').filter({ hasText: text }).first();
  }

  notification(text: string | RegExp): Locator {
    return this.#page.locator('.notifications-toasts .notification-toast').filter({ hasText: text }).first();
  }

  async notifications(): Promise<string[]> {
    return (await this.#page.locator('.notifications-toasts .notification-toast').allInnerTexts()).map(plain);
  }

  async press(notification: string | RegExp, button: string): Promise<void> {
    const toast = this.notification(notification);
    await toast.waitFor();
    await toast.hover();
    await toast.getByRole('button', { name: button }).click();
  }

  dialog(): Locator {
    return this.#page.locator('.monaco-dialog-box:visible').first();
  }

  async answerDialog(button: string | RegExp): Promise<string> {
    const box = this.dialog();
    await box.waitFor();
    const text = plain(await box.innerText());
    await box.getByRole('button', { name: button }).first().click();
    await until('the dialog to close', async () => !(await box.isVisible()));
    return text;
  }
}
