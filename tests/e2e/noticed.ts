import type { Page } from 'puppeteer-core';
import type { Moment } from '../../lib/moment/moment.ts';
import { launchChromium } from '../drive/chromium.ts';
import { type Display, startDisplay } from '../drive/display.ts';
import type { DrivenBrowser, LaunchOptions } from '../drive/driven-browser.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';

/** Every test of a whole press runs in each. */
export const browserKinds: readonly BrowserKind[] = ['chromium', 'firefox'];

/** A browser with the built extension in it, on a display of its own. */
export interface Noticed {
  browser: DrivenBrowser;
  display: Display;
  /** Every moment in the log, newest first, read out of the database itself. */
  moments(): Promise<Moment[]>;
  /** Waits until the log holds `count` moments, and answers them. */
  momentsOnce(count: number): Promise<Moment[]>;
  close(): Promise<void>;
}

export function buildOf(kind: BrowserKind): string {
  const folder = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return new URL(`../../.output/${folder}`, import.meta.url).pathname;
}

/** Starts a browser with the extension, on a screen of its own, and closes the welcome page. */
export async function startNoticed(
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<Noticed> {
  const display = await startDisplay({ width: 1280, height: 900 });
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extensionDir: buildOf(kind), display, ...options });
  let reader: Page | undefined;

  async function moments(): Promise<Moment[]> {
    reader ??= await browser.openExtensionPage('welcome.html');
    const bodies = await reader.evaluate(readBodies);
    return bodies.map((body) => JSON.parse(body) as Moment).toSorted((a, b) => b.at - a.at);
  }

  return {
    browser,
    display,
    moments,
    momentsOnce: (count) =>
      waitUntil(`${count} moments in the log`, async () => {
        const found = await moments();
        return found.length === count ? found : notYet(`${found.length} moments`);
      }),
    async close() {
      await browser.close();
      await display.close();
    },
  };
}

/** Runs in a page of the extension: the body of every row, as it lies in the database. */
function readBodies(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('noticed');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const all = database.transaction('moments').objectStore('moments').getAll();
      all.addEventListener('success', () => {
        database.close();
        resolve(all.result.map((row: { body: string }) => row.body));
      });
    });
  });
}
