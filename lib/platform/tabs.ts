import { browser } from './browser.ts';

/** A tab, as far as the press on our button, keys or menu lets us see it. */
export interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

/** A page that does not answer in this time, in milliseconds, is logged with what its tab tells. */
const patience = 1_500;

export async function tabInFront(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** What the reading script answers in this tab. Rejects where the browser lets no script in, or none answers in time. */
export async function readTab(tabId: number): Promise<unknown> {
  const reading = browser.scripting.executeScript({
    target: { tabId },
    files: ['/read-page.js'],
    // A page that never finishes loading can be read all the same.
    injectImmediately: true,
  });
  const [frame] = await inTime(reading, patience);
  return frame?.result;
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the page did not answer')), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
