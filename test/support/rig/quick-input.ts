import type { Locator, Page } from './browser.ts';
import { plain, until } from './until.ts';

const WIDGET = '.quick-input-widget:visible';

/** The palette, quick picks and input boxes: one widget of the workbench. */
export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #box(): Locator {
    return this.#page.locator(`${WIDGET} .quick-input-box input`);
  }

  /** Opens the widget with a key; pressed again until it shows, as a key is lost while the workbench is busy. */
  async open(key: string, text: string): Promise<void> {
    await until(`quick input on ${key}`, async () => {
      if (!(await this.isOpen())) await this.#page.keyboard.press(key);
      await this.#box.waitFor({ timeout: 1500 });
      return true;
    });
    await this.#box.fill(text);
  }

  isOpen(): Promise<boolean> {
    return this.#page.locator(WIDGET).first().isVisible();
  }

  async rows(): Promise<string[]> {
    return (await this.#page.locator(`${WIDGET} .monaco-list-row`).allTextContents()).map(plain);
  }

  /** A row by its label alone, exactly: recently used commands move the order, and descriptions stand beside labels. */
  row(label: string | RegExp): Locator {
    const pattern = typeof label === 'string' ? exactly(label) : label;
    const name = this.#page.locator('.label-name, .monaco-highlighted-label').filter({ hasText: pattern });
    return this.#page.locator(`${WIDGET} .monaco-list-row`).filter({ has: name }).first();
  }

  async pick(label: string | RegExp): Promise<void> {
    const row = this.row(label);
    await row.waitFor().catch(async (cause) => {
      throw new Error(`no entry ${label}; there are ${JSON.stringify((await this.rows()).slice(0, 8))}`, { cause });
    });
    await row.click();
  }

  /** Types into an open box; `prompt` is what the box must say first. */
  async input(text: string, prompt?: string | RegExp): Promise<void> {
    await this.fill(text, prompt);
    await this.#page.keyboard.press('Enter');
  }

  async fill(text: string, prompt?: string | RegExp): Promise<void> {
    await this.#box.waitFor();
    if (prompt !== undefined) await until(`a box that says ${prompt}`, async () => says(await this.text(), prompt));
    await this.#box.fill(text);
  }

  /** Answers VS Code's own question for a file once it stands with `proposed`: what is typed before that is mixed with it. */
  async saveAs(path: string, proposed: RegExp): Promise<void> {
    await until(`the place to save to, with ${proposed}`, async () => proposed.test(await this.value()));
    // Key by key: it goes from folder to folder as they are typed.
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.type(path, { delay: 30 });
    await until(`${path} in the box`, async () => (await this.value()) === path);
    await this.#page.keyboard.press('Enter');
  }

  /** What the box holds now, and all that the widget says around it. */
  value(): Promise<string> {
    return this.#box.inputValue();
  }
  async text(): Promise<string> {
    const placeholder = (await this.#box.getAttribute('placeholder')) ?? '';
    return plain(`${await this.#page.locator(WIDGET).first().innerText()}\n${placeholder}`);
  }
  async message(): Promise<string> {
    return plain(await this.#page.locator(`${WIDGET} .quick-input-message`).first().innerText());
  }

  async close(): Promise<void> {
    await until('the quick input to close', async () => {
      if (!(await this.isOpen())) return true;
      await this.#page.keyboard.press('Escape');
      return !(await this.isOpen());
    });
  }
}

const says = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

const exactly = (label: string): RegExp => {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s\\u00a0]');
  return new RegExp(`^\\s*${escaped}\\s*$`);
};
