import type { Page } from 'puppeteer-core';
import { callSource } from './call-source.ts';
import type { Display } from './display.ts';
import { isOnUsKeyboard, puppeteerCombo } from './key-names.ts';
import { loadState, popupOver, twoFrames, waitForKeyboard, type Popup } from './popup.ts';
import { notYet, waitUntil } from './wait-until.ts';

/** Wraps the page in Chromium's popup once it has loaded and is painted. */
export async function chromiumPopup(page: Page, display: Display | undefined): Promise<Popup> {
  await waitUntil('the popup to load', async () => {
    // The document may still be replaced by the popup's own, which ends the look, not the wait.
    const state = await page.evaluate(loadState).catch((error: unknown) => String(error));
    return state === 'complete visible' ? true : notYet(state);
  });
  const evaluate: Popup['evaluate'] = async (fn, ...args) => {
    if (page.isClosed()) throw new Error('In the popup: it is closed');
    return (await page.evaluate(callSource(fn, args))) as never;
  };
  if (display) await waitForKeyboard({ evaluate });
  await evaluate(twoFrames);

  return popupOver({
    evaluate,
    click: (selector) => page.click(selector),
    press: async (combo) => {
      if (display) {
        await waitForKeyboard({ evaluate });
        return display.keys(combo);
      }
      const { held, key } = puppeteerCombo(combo);
      for (const modifier of held) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of held.toReversed()) await page.keyboard.up(modifier);
    },
    type: async (text) => {
      if (!display || !isOnUsKeyboard(text)) return page.keyboard.type(text);
      await waitForKeyboard({ evaluate });
      await display.type(text);
    },
    screenshot: async (path) => void (await page.screenshot({ path: asPng(path) })),
    close: () => page.close(),
    isOpen: async () => !page.isClosed(),
  });
}

/** Puppeteer takes the kind of picture from the name of the file. */
export function asPng(path: string): `${string}.png` {
  if (!path.endsWith('.png')) throw new Error(`A screenshot is a PNG file, and ${path} is not`);
  return path as `${string}.png`;
}
