import type { ElementHandle, Page } from 'puppeteer-core';
import { notYet, waitUntil } from '../drive/wait-until.ts';

/** A way to press what has a name on a page, as a person does. */
export interface Hand {
  /** Presses what is called `name`, or whose name holds it, inside of what the selector `within` finds. */
  press(page: Page, name: string, within?: string): Promise<void>;
}

export const mouse: Hand = {
  press: async (page, name, within = 'body') => (await named(page, name, within)).click(),
};

/** How often Tab is pressed at most: more than any of our pages has places for the focus. */
const mostTabs = 120;

/** Goes there with Tab and Shift+Tab alone, from wherever the focus is. */
export const keyboard: Hand = {
  async press(page, name, within = 'body') {
    const wayThere = async () => (await named(page, name, within)).evaluate(wayTo);
    let tabs = 0;
    for (let way = await wayThere(); way !== 'there'; way = await wayThere()) {
      if ((tabs += 1) > mostTabs) throw new Error(`Tab does not come to "${name}"`);
      if (way === 'back') await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (way === 'back') await page.keyboard.up('Shift');
    }
    const isBox = await page.evaluate(() => document.activeElement?.matches('[type=checkbox]'));
    await page.keyboard.press(isBox ? ' ' : 'Enter');
  },
};

/** What is shown and can be pressed under this name, once it is there. */
function named(page: Page, name: string, within: string): Promise<ElementHandle> {
  return waitUntil(`"${name}" on the page`, async () => {
    const found = await page.evaluateHandle(findByName, name, within);
    return (found.asElement() as ElementHandle | null) ?? notYet('nothing with that name');
  });
}

/** Runs in the page: what is called so, or else the first whose name holds it. */
function findByName(name: string, within: string): Element | null {
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
  const all = [...document.querySelectorAll(`${within} :is(button, input[type=checkbox])`)]
    .map((each) => ({ each, label: each.closest('label') }))
    .filter(({ each, label }) => (label ?? each).getClientRects().length > 0)
    .map(({ each, label }) => ({
      shown: label ?? each,
      called: plain(each.ariaLabel ?? (label ?? each).textContent ?? ''),
    }));
  const found =
    all.find(({ called }) => called === name) ?? all.find(({ called }) => called.includes(name));
  return found?.shown ?? null;
}

/** Runs in the page: where `target` lies from the focus. */
function wayTo(target: Element): 'there' | 'on' | 'back' {
  const { activeElement: focused } = document;
  if (!focused || focused === document.body) return 'on';
  if (target.contains(focused)) return 'there';
  const isBefore = focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore ? 'back' : 'on';
}
