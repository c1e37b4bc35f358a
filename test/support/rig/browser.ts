import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rig } from './install.ts';

/** The part of playwright-core that we use. The package lives in the cache folder, so its own types are not at hand. */
export interface Browser {
  newContext(options: object): Promise<BrowserContext>;
  close(): Promise<void>;
}
export interface BrowserContext {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
export interface Locator {
  first(): Locator;
  nth(index: number): Locator;
  last(): Locator;
  locator(selector: string): Locator;
  filter(options: { has?: Locator; hasText?: string | RegExp }): Locator;
  getByRole(role: string, options?: { name?: string | RegExp; exact?: boolean }): Locator;
  waitFor(options?: { state?: 'attached' | 'visible' | 'hidden' | 'detached'; timeout?: number }): Promise<void>;
  click(options?: object): Promise<void>;
  hover(options?: object): Promise<void>;
  fill(text: string): Promise<void>;
  count(): Promise<number>;
  isVisible(): Promise<boolean>;
  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  allTextContents(): Promise<string[]>;
  getAttribute(name: string): Promise<string | null>;
  inputValue(): Promise<string>;
}
/** What stands inside a frame, which may hold another. */
export interface FrameLocator {
  frameLocator(selector: string): FrameLocator;
  locator(selector: string): Locator;
}
export interface Page {
  goto(url: string, options?: object): Promise<unknown>;
  locator(selector: string): Locator;
  frameLocator(selector: string): FrameLocator;
  keyboard: { press(key: string): Promise<void>; type(text: string, options?: { delay?: number }): Promise<void> };
  mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  /** The text of an expression, run in the page: our own types know no browser. */
  evaluate<T>(expression: string): Promise<T>;
  screenshot(options: { path: string }): Promise<unknown>;
  setDefaultTimeout(ms: number): void;
  context(): BrowserContext;
  on(event: 'console' | 'pageerror', listener: (message: { text?(): string }) => void): void;
}

/** The first two are for a container and for root; the rest keep the browser itself off the network and repeatable. */
const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--font-render-hinting=none',
];

/** `executable` replaces the browser's program: a wrapper that starts it elsewhere. */
export const launchBrowser = async (rig: Rig, executable = rig.chromium): Promise<Browser> => {
  const { chromium } = await import(pathToFileURL(join(rig.playwright, 'index.mjs')).href);
  return chromium.launch({ executablePath: executable, headless: true, args: flags });
};
