import type { Page } from 'puppeteer-core';
import type { Display } from './display.ts';
import type { BrowserKind } from './find-browser.ts';
import type { Popup } from './popup.ts';

/** How a browser is started for a test or a tour. */
export interface LaunchOptions {
  /** The folder of the built extension, with its `manifest.json`. */
  extensionDir: string;
  /** Show the browser on this display; without one it runs headless. */
  display?: Display;
  /** Show the browser on the person's own screen, to be watched; `display` comes first. */
  visible?: boolean;
  /** A profile to keep and come back to; without one, a throw-away profile. */
  profileDir?: string;
  /**
   * Install so that the extension survives a restart with the same `profileDir`. Firefox only:
   * Chromium is given the folder again at each start and keeps what the extension stored.
   */
  permanent?: boolean;
  /**
   * Language of the browser, such as `de` or `ar`; English without it. Debian's Chromium knows
   * others only with the package `chromium-l10n`, and launching says so. Firefox tells extensions
   * and pages the language and writing direction, but its own menus stay English.
   */
  language?: string;
  /** Light without it. */
  colorScheme?: 'light' | 'dark';
  /** Further command line switches. */
  extraArgs?: string[];
  /** Further preferences of Firefox; Chromium has none that a test sets. */
  prefs?: Record<string, string | number | boolean>;
}

/** A place on a page in CSS pixels from its visible top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the toolbar button shows for the tab in front. */
export interface Toolbar {
  readonly badge: string;
  readonly title: string;
}

/** A real browser with the extension in it, driven as a person would. */
export interface DrivenBrowser {
  readonly kind: BrowserKind;
  /** Such as `Chrome/156.0.8078.79` or `firefox/153.7.0`. */
  readonly version: string;
  /** Opens an address in a new tab, in front, and waits until it has loaded. */
  openTab(url: string): Promise<Page>;
  /** The full address of a page of the extension. */
  extensionUrl(path: string): string;
  /** Opens a page of the extension in a new tab, in front, and waits until it has loaded. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * The tabs that show a page of the extension, whoever opened them. To know which is which, ask
   * each for `location.href`: Firefox does not report such addresses to `page.url()`.
   */
  extensionPages(): Promise<Page[]>;
  /**
   * Opens the popup over the tab in front. `gesture` grants `activeTab` as a click does; in Firefox
   * it is a click and needs a display. `api` (Firefox) works headless but grants nothing.
   */
  openPopup(how?: 'gesture' | 'api'): Promise<Popup>;
  /** Presses keys in the browser window; needs a display. */
  pressKeys(combo: string): Promise<void>;
  /** Opens the popup with its shortcut; needs a display. */
  openPopupByKeys(combo: string): Promise<Popup>;
  toolbar(): Promise<Toolbar>;
  /**
   * Right-clicks at a point or on the middle of an element and chooses the extension's entry with
   * that label; needs a display. To keep a selection, take the point from `selectText`.
   */
  contextMenu(page: Page, where: Point | string, itemLabel: string): Promise<void>;
  /** Ends the background worker, as the browser does after a while, and waits until it is gone. */
  stopWorker(): Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
  ended(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser and all its processes at once, as a crash or a power cut would. */
  kill(): Promise<void>;
}
