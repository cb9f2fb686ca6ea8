import type { Moment } from '../../lib/moment/moment.ts';
import { launchChromium } from '../drive/chromium.ts';
import { type Display, startDisplay } from '../drive/display.ts';
import type { DrivenBrowser, LaunchOptions } from '../drive/driven-browser.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { buildOf } from '../support/builds.ts';
import { storedMoments } from '../support/stored-moments.ts';

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

/** Starts a browser with the extension, on a screen of its own, and closes the welcome page. */
export async function startNoticed(
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<Noticed> {
  const display = await startDisplay({ width: 1280, height: 900 });
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extensionDir: buildOf(kind), display, ...options });
  const moments = storedMoments(browser);
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
