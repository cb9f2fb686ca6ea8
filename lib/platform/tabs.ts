import { inTime } from '../in-time.ts';
import { browser } from './browser.ts';

/** A tab, as far as the press on our button, keys or menu lets us see it. */
export interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

/** A page that does not answer in this time, in milliseconds, is logged with what its tab tells. */
const patience = 1_500;

/** How long a press may take to reach the page as a permission, in milliseconds. */
const grantPatience = 400;

export async function tabInFront(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** What the reading script answers in this tab, or in one of its frames. Rejects where the browser lets no script in, or none answers in time. */
export async function readTab(tabId: number, frameId = 0): Promise<unknown> {
  const reading = inject({ tabId, frameIds: [frameId] }, Date.now() + grantPatience);
  const [frame] = await inTime(reading, patience, () => new Error('the page did not answer'));
  return frame?.result;
}

/**
 * Chromium sometimes refuses a script right after the keys or the menu were used, though the press lets
 * it in: grant and script reach the page by different ways. Seen on 9 of 40 presses, for up to 122 ms
 * (Chromium 156); so that one refusal is tried again, for a while.
 */
async function inject(target: { tabId: number; frameIds: number[] }, deadline: number) {
  for (;;) {
    try {
      return await browser.scripting.executeScript({
        target,
        files: ['/read-page.js'],
        // A page that never finishes loading can be read all the same.
        injectImmediately: true,
      });
    } catch (error) {
      const notYet = String(error).includes('Cannot access contents of');
      if (!notYet || Date.now() > deadline || !(await mayBeReadable(target.tabId))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }
}

/** Whether the browser may yet let a script in: it never does on its own pages and on those of extensions. */
async function mayBeReadable(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  return url === undefined || /^(?:https?|file):/.test(url);
}
