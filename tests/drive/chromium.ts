import { realpath } from 'node:fs/promises';
import { TargetType, type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { ended, killWithChildren, pidOf } from './browser-process.ts';
import { asExtension, type ExtensionApi } from './chromium-extension-api.ts';
import { chooseInChromium } from './chromium-menu.ts';
import { chromiumPopup } from './chromium-popup.ts';
import { startChromium } from './chromium-start.ts';
import type { Display } from './display.ts';
import type { DrivenBrowser, LaunchOptions, Point, Toolbar } from './driven-browser.ts';
import { refuseSecond, type Popup } from './popup.ts';
import { openProfile, type Profile } from './profile.ts';
import { pointOn } from './selection.ts';
import { notYet, waitUntil } from './wait-until.ts';

/** Starts Chromium (or Chrome, or Edge) with the extension in it. */
export async function launchChromium(asked: LaunchOptions): Promise<DrivenBrowser> {
  const options = { ...asked, extensionDir: await realpath(asked.extensionDir) };
  const profile = await openProfile(options.profileDir);
  const browser = await startChromium(options, profile.folder);
  try {
    const extension = await installed(browser, options.extensionDir);
    const driven = new DrivenChromium(browser, extension, profile, {
      version: await browser.version(),
      display: options.display,
    });
    await driven.checkLanguage(options.language ?? 'en');
    return driven;
  } catch (error) {
    await browser.close();
    await profile.discard();
    throw error;
  }
}

/** A profile that is come back to knows the extension already; adding it again would update it. */
async function installed(browser: Browser, extensionDir: string): Promise<Extension> {
  const find = async (): Promise<Extension | undefined> =>
    [...(await browser.extensions()).values()].find(({ path }) => path === extensionDir);
  if (!(await find())) await browser.installExtension(extensionDir);
  return waitUntil('the extension to be installed', async () => (await find()) ?? notYet('none'));
}

interface Details {
  readonly version: string;
  readonly display: Display | undefined;
}

class DrivenChromium implements DrivenBrowser {
  readonly kind = 'chromium';
  readonly version: string;
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #profile: Profile;
  readonly #display: Display | undefined;
  #popup: Popup | undefined;

  constructor(browser: Browser, extension: Extension, profile: Profile, details: Details) {
    this.#browser = browser;
    this.#extension = extension;
    this.#profile = profile;
    this.#display = details.display;
    this.version = details.version;
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#extension.id}/${path}`;
  }

  async openTab(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    await waitUntil(`${url} to be in front`, async () =>
      (await isInFront(page)) ? true : notYet('a hidden tab'),
    );
    return page;
  }

  async openExtensionPage(path: string): Promise<Page> {
    return this.openTab(this.extensionUrl(path));
  }

  async extensionPages(): Promise<Page[]> {
    const pages = await this.#browser.pages();
    return pages.filter((page) => page.url().startsWith(this.extensionUrl('')));
  }

  async openPopup(how: 'gesture' | 'api' = 'gesture'): Promise<Popup> {
    if (how === 'api')
      throw new Error('In Chromium the popup is opened by a gesture, headless too');
    await this.#takeKeyboard();
    const page = await this.#pageInFront();
    return this.#popupAfter(() => this.#extension.triggerAction(page));
  }

  async pressKeys(combo: string): Promise<void> {
    const display = this.#needDisplay();
    await this.#takeKeyboard();
    await display.keys(combo);
  }

  async openPopupByKeys(combo: string): Promise<Popup> {
    return this.#popupAfter(() => this.pressKeys(combo));
  }

  async toolbar(): Promise<Toolbar> {
    return this.#asExtension(async (chrome) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const details = tab?.id === undefined ? {} : { tabId: tab.id };
      return {
        badge: await chrome.action.getBadgeText(details),
        title: await chrome.action.getTitle(details),
      };
    });
  }

  async contextMenu(page: Page, where: Point | string, itemLabel: string): Promise<void> {
    const display = this.#needDisplay();
    await this.#takeKeyboard();
    await page.bringToFront();
    const point = await pointOn(page, where);
    const choice = { page, point, label: itemLabel, name: this.#extension.name };
    await chooseInChromium(choice, display, this.#profile.folder);
  }

  async stopWorker(): Promise<void> {
    await waitUntil('the worker to stop', async () => {
      // A message on its way may have started it again; one that ends meanwhile is as good as stopped.
      for (const worker of await this.#extension.workers()) {
        await worker.close().catch(() => undefined);
      }
      const workers = this.#ownTargets().filter(isWorker);
      return workers.length === 0 ? true : notYet('it runs');
    });
  }

  async ended(): Promise<void> {
    const child = this.#browser.process();
    if (child) await ended(child);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#profile.discard();
  }

  async kill(): Promise<void> {
    const child = this.#browser.process();
    if (child) await killWithChildren(child);
    await this.#profile.discard();
  }

  /** Chromium without the files of a language silently stays English; a test should not. */
  async checkLanguage(asked: string): Promise<void> {
    const language = await this.#asExtension(async (chrome) => chrome.i18n.getUILanguage());
    if (language.split('-')[0] === asked.split('-')[0]) return;
    throw new Error(`Chromium speaks ${language} instead of ${asked}: install chromium-l10n`);
  }

  async #popupAfter(open: () => Promise<void>): Promise<Popup> {
    await refuseSecond(this.#popup);
    const before = new Set(this.#ownTargets());
    await open();
    const page = await waitUntil('the popup to open', async () => {
      const target = this.#ownTargets().find((own) => !before.has(own) && !isWorker(own));
      return (await target?.asPage()) ?? notYet('no new page of the extension');
    });
    this.#popup = await chromiumPopup(page, this.#display);
    return this.#popup;
  }

  async #pageInFront(): Promise<Page> {
    return waitUntil('a tab to be in front', async () => {
      const pages = await this.#browser.pages();
      const inFront = await Promise.all(pages.map(isInFront));
      return pages.find((_, index) => inFront[index]) ?? notYet('hidden tabs only');
    });
  }

  #asExtension<T>(fn: (chrome: ExtensionApi) => Promise<T>): Promise<T> {
    return asExtension(this.#browser, this.extensionUrl('manifest.json'), fn);
  }

  #ownTargets(): Target[] {
    const origin = this.extensionUrl('');
    return this.#browser.targets().filter((target) => target.url().startsWith(origin));
  }

  async #takeKeyboard(): Promise<void> {
    await this.#display?.focusWindowOf(pidOf(this.#browser.process()));
  }

  #needDisplay(): Display {
    if (this.#display) return this.#display;
    throw new Error('Real keys and clicks need a display (see startDisplay)');
  }
}

function isWorker(target: Target): boolean {
  return target.type() === TargetType.SERVICE_WORKER;
}

async function isInFront(page: Page): Promise<boolean> {
  return page.evaluate(() => document.visibilityState === 'visible');
}
