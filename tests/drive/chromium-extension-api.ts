import type { Browser } from 'puppeteer-core';
import { callSource } from './call-source.ts';
import { notYet, waitUntil } from './wait-until.ts';

/** The part of the extension interface that is asked here. */
export interface ExtensionApi {
  readonly tabs: {
    query(filter: { active: true; lastFocusedWindow: true }): Promise<{ id?: number }[]>;
  };
  readonly action: {
    getBadgeText(details: { tabId?: number }): Promise<string>;
    getTitle(details: { tabId?: number }): Promise<string>;
  };
  readonly i18n: { getUILanguage(): string };
}

/**
 * Runs a function with the extension's rights, in its manifest opened as a page that nobody sees:
 * that runs nothing of the extension's own, and leaves its worker and the tabs as they are.
 */
export async function asExtension<T>(
  browser: Browser,
  manifestUrl: string,
  fn: (chrome: ExtensionApi) => Promise<T>,
): Promise<T> {
  const session = await browser.target().createCDPSession();
  const { targetId } = await session.send('Target.createTarget', {
    url: manifestUrl,
    hidden: true,
  });
  try {
    const target = await browser.waitForTarget((other) => other.url() === manifestUrl);
    const page = await target.asPage();
    await waitUntil('the manifest to load', async () => {
      // The document before it may go while it is asked.
      const shown = await page.evaluate(shownDocument).catch((error: unknown) => String(error));
      return shown === `complete ${manifestUrl}` ? true : notYet(shown);
    });
    return (await page.evaluate(callSource(fn, [], 'chrome'))) as T;
  } finally {
    await session.send('Target.closeTarget', { targetId });
    await session.detach();
  }
}

function shownDocument(): string {
  return `${document.readyState} ${location.href}`;
}
