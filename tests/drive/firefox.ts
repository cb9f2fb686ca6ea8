import type { ChildProcess } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import { ended, killWithChildren, pidOf } from './browser-process.ts';
import type { Display } from './display.ts';
import type { DrivenBrowser, LaunchOptions, Point, Toolbar } from './driven-browser.ts';
import {
  askForRealFocus,
  hasKeyboard,
  isSelected,
  loadStateOf,
  middleOfButton,
  openWithoutGesture,
  readButton,
  startLoading,
  stopBackground,
  tabsShowing,
} from './firefox-browser-window.ts';
import { installInFirefox, type InstalledExtension } from './firefox-extension.ts';
import { chooseInFirefox } from './firefox-menu.ts';
import { nextFirefoxPopup } from './firefox-popup.ts';
import { startFirefox, type StartedFirefox } from './firefox-start.ts';
import { contextOf, firefoxWindow, type FirefoxWindow } from './firefox-window.ts';
import { refuseSecond, type Popup } from './popup.ts';
import { openProfile, type Profile } from './profile.ts';
import { pointOn } from './selection.ts';
import { notYet, waitUntil } from './wait-until.ts';

/** Starts Firefox (or Firefox ESR) with the extension in it. */
export async function launchFirefox(asked: LaunchOptions): Promise<DrivenBrowser> {
  const options = { ...asked, extensionDir: await realpath(asked.extensionDir) };
  const profile = await openProfile(options.profileDir);
  let started: StartedFirefox | undefined;
  try {
    started = await startFirefox(options, profile.folder);
    const window = await firefoxWindow(started.browser);
    if (options.display) await window.run(askForRealFocus);
    const extension = await installInFirefox(window, options);
    const version = await started.browser.version();
    const { display } = options;
    return new DrivenFirefox({ ...started, window, extension, profile, version, display });
  } catch (error) {
    if (started) await killWithChildren(started.child);
    await profile.discard();
    throw error;
  }
}

interface Parts extends StartedFirefox {
  readonly window: FirefoxWindow;
  readonly extension: InstalledExtension;
  readonly profile: Profile;
  readonly version: string;
  readonly display: Display | undefined;
}

class DrivenFirefox implements DrivenBrowser {
  readonly kind = 'firefox';
  readonly version: string;
  readonly #browser: Browser;
  readonly #child: ChildProcess;
  readonly #window: FirefoxWindow;
  readonly #extension: InstalledExtension;
  readonly #profile: Profile;
  readonly #display: Display | undefined;
  #popup: Popup | undefined;

  constructor(parts: Parts) {
    this.version = parts.version;
    this.#browser = parts.browser;
    this.#child = parts.child;
    this.#window = parts.window;
    this.#extension = parts.extension;
    this.#profile = parts.profile;
    this.#display = parts.display;
  }

  extensionUrl(path: string): string {
    return `moz-extension://${this.#extension.host}/${path}`;
  }

  async openTab(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    // WebDriver never reports the end of loading for the browser's own and extensions' pages.
    if (/^(https?|data|file):/.test(url)) await page.goto(url);
    else await this.#load(page, url);
    await this.#bringToFront(page);
    return page;
  }

  async openExtensionPage(path: string): Promise<Page> {
    return this.openTab(this.extensionUrl(path));
  }

  async extensionPages(): Promise<Page[]> {
    const pages = await this.#browser.pages();
    const contexts = await this.#window.run(tabsShowing, this.extensionUrl(''));
    return contexts.map((context) => {
      const page = pages.find((candidate) => contextOf(candidate) === context);
      if (!page) throw new Error(`Puppeteer does not know the tab ${context}`);
      return page;
    });
  }

  async openPopup(how: 'gesture' | 'api' = 'gesture'): Promise<Popup> {
    return this.#popupAfter(() =>
      how === 'api'
        ? this.#window.run(openWithoutGesture, this.#extension.id)
        : this.#clickButton(),
    );
  }

  async pressKeys(combo: string): Promise<void> {
    const display = await this.#displayWithKeyboard();
    await display.keys(combo);
  }

  async openPopupByKeys(combo: string): Promise<Popup> {
    return this.#popupAfter(() => this.pressKeys(combo));
  }

  async toolbar(): Promise<Toolbar> {
    return this.#window.run(readButton, this.#extension.button);
  }

  async contextMenu(page: Page, where: Point | string, itemLabel: string): Promise<void> {
    const display = await this.#displayWithKeyboard();
    await this.#bringToFront(page);
    const point = await pointOn(page, where);
    const entries = this.#extension.widget;
    await chooseInFirefox(
      { page, point, label: itemLabel },
      { window: this.#window, display, entries },
    );
  }

  async stopWorker(): Promise<void> {
    await waitUntil('the background page to stop', async () => {
      const state = await this.#window.run(stopBackground, this.#extension.id);
      return state === 'stopped' ? true : notYet(`it is ${state}`);
    });
  }

  async ended(): Promise<void> {
    await ended(this.#child);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await ended(this.#child);
    await this.#profile.discard();
  }

  async kill(): Promise<void> {
    await killWithChildren(this.#child);
    await this.#profile.discard();
  }

  async #popupAfter(open: () => Promise<void>): Promise<Popup> {
    await refuseSecond(this.#popup);
    await open();
    this.#popup = await nextFirefoxPopup(this.#window, this.#extension.id, this.#display);
    return this.#popup;
  }

  async #clickButton(): Promise<void> {
    const display = await this.#displayWithKeyboard();
    const { button } = this.#extension;
    const middle = await waitUntil('the toolbar button', async () => {
      const place = await this.#window.run(middleOfButton, button);
      return place ?? notYet('no button that is shown');
    });
    await display.click(middle.x, middle.y);
  }

  async #load(page: Page, url: string): Promise<void> {
    const context = contextOf(page);
    await this.#window.run(startLoading, context, url);
    await waitUntil(`${url} to load`, async () => {
      const state = await this.#window.run(loadStateOf, context);
      return state === `loaded ${url}` ? true : notYet(state);
    });
  }

  async #bringToFront(page: Page): Promise<void> {
    await page.bringToFront();
    await waitUntil('the tab to be in front', async () =>
      (await this.#window.run(isSelected, contextOf(page))) ? true : notYet('another tab is'),
    );
  }

  async #displayWithKeyboard(): Promise<Display> {
    if (!this.#display) throw new Error('Real keys and clicks need a display (see startDisplay)');
    await this.#display.focusWindowOf(pidOf(this.#child));
    await waitUntil('Firefox to have the keyboard', async () =>
      (await this.#window.run(hasKeyboard)) ? true : notYet('its window is in the background'),
    );
    return this.#display;
  }
}
