import type { Locator, Page } from './browser.ts';
import type { QuickInput } from './quick-input.ts';
import { plain, until } from './until.ts';

const GROUP = '.part.editor .editor-group-container.active';

/** The text editor in front, worked by keyboard. */
export class Editor {
  readonly #page: Page;
  readonly #quick: QuickInput;

  constructor(page: Page, quick: QuickInput) {
    this.#page = page;
    this.#quick = quick;
  }

  tab(name: string): Locator {
    return this.#page.locator(`.tabs-container .tab[data-resource-name="${name}"]`).first();
  }

  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await until(
      `${path} to open`,
      async () => {
        await this.#quick.open('Control+p', path);
        const row = this.#quick.row(name);
        await row.waitFor({ timeout: 5000 });
        await row.click();
        await this.tab(name).waitFor({ timeout: 5000 });
        return true;
      },
      45_000,
    );
    await this.focus();
  }

  async focus(): Promise<void> {
    await until('the editor to take the focus', async () => {
      await this.#page.keyboard.press('Control+1');
      await this.#page.locator(`${GROUP} .monaco-editor.focused`).first().waitFor({ timeout: 2000 });
      return true;
    });
  }

  async goTo(line: number, column = 1): Promise<void> {
    // An editor that is just opening takes the focus when it is there: what is typed elsewhere by then would end up in it.
    await this.focus();
    await this.#quick.open('Control+g', `:${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.focus();
    const place = new RegExp(`Ln ${line}, Col ${column}\\b`);
    await until(`the cursor at ${line}:${column}`, async () =>
      place.test(plain(await this.#page.locator('.part.statusbar').innerText())),
    );
  }

  /** Types a new line below line `line`, as a person would: to the end of it, Enter, the text. */
  async addBelow(line: number, text: string): Promise<void> {
    await this.goTo(line);
    await this.#page.keyboard.press('End');
    await this.#page.keyboard.press('Enter');
    await this.type(text);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: 10 });
    // A suggestion left open would swallow the next Enter.
    await this.#page.keyboard.press('Escape');
  }

  async save(): Promise<void> {
    await this.#page.keyboard.press('Control+s');
    await this.#page.locator(`${GROUP} .tab.active:not(.dirty)`).waitFor();
  }

  /** The whole text, through the clipboard: only the lines in view are in the page. */
  async text(): Promise<string> {
    await this.focus();
    return this.copyAll();
  }

  async copyAll(): Promise<string> {
    const mark = `mark ${Date.now()}`;
    await this.#page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(mark)})`);
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.press('Control+c');
    return until('the text on the clipboard', async () => {
      const text = await this.#page.evaluate<string>('navigator.clipboard.readText()');
      return text === mark ? null : text;
    });
  }

  squiggles(kind: 'error' | 'warning' | 'info'): Locator {
    return this.#page.locator(`${GROUP} .view-overlays .squiggly-${kind}`);
  }

  /** Counts as invisible for the browser, so: attached. */
  async waitForSquiggles(kind: 'error' | 'warning' | 'info', count: number, deadlineMs = 20_000): Promise<void> {
    await until(`${count} squiggles (${kind})`, async () => (await this.squiggles(kind).count()) === count, deadlineMs);
  }

  async hover(line: number, column: number): Promise<string> {
    await this.goTo(line, column);
    const box = this.#page.locator('.monaco-hover:not(.hidden):visible').first();
    return until(`a hover at ${line}:${column}`, async () => {
      await this.#page.keyboard.press('Control+k');
      await this.#page.keyboard.press('Control+i');
      await box.waitFor({ timeout: 2000 });
      return plain(await box.innerText());
    });
  }

  /** Waits until an entry is offered at the cursor, with what is said of it beside it or, after the key once more, behind it. */
  async offered(entry: RegExp): Promise<string> {
    const widget = this.#page.locator('.suggest-widget.visible');
    const rows = widget.locator('.monaco-list-row');
    const details = this.#page.locator('.suggest-details-container:visible');
    return until(`${entry} to be offered`, async () => {
      if (!(await widget.isVisible())) await this.#page.keyboard.press('Control+Space');
      await rows.first().waitFor({ timeout: 3000 });
      const all = (await rows.allInnerTexts()).map((row) => plain(row).trim());
      const said = (await details.allInnerTexts()).map(plain).join(' ');
      return all.map((row) => `${row} ${said}`).find((row) => entry.test(row)) ?? null;
    });
  }

  /** Opens the quick fix menu with the keyboard and gives its titles. */
  async quickFixes(): Promise<string[]> {
    const rows = this.#page.locator('.action-widget:visible .monaco-list-row.action');
    return until('the quick fix menu', async () => {
      await this.#page.keyboard.press('Control+.');
      await rows.first().waitFor({ timeout: 2000 });
      return (await rows.allInnerTexts()).map((text) => plain(text).trim());
    });
  }

  /** Walks down to the fix and presses Enter. */
  async applyQuickFix(title: RegExp): Promise<void> {
    const titles = await this.quickFixes();
    const index = titles.findIndex((text) => title.test(text));
    if (index < 0) throw new Error(`no quick fix ${title}; there are ${JSON.stringify(titles)}`);
    const focused = this.#page.locator('.action-widget:visible .monaco-list-row.action.focused');
    await until(`the focus on ${title}`, async () => {
      if (title.test(plain(await focused.first().innerText()))) return true;
      await this.#page.keyboard.press('ArrowDown');
      return false;
    });
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('.action-widget:visible').first().waitFor({ state: 'hidden' });
  }
}
