import type { Page } from 'puppeteer-core';

/**
 * Presses what matches `selector`, wherever it is. Not by the mouse, under which something else can be by then:
 * side bars sort themselves anew as messages come, and a list of completions can cover a button.
 */
export async function press(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => element instanceof HTMLElement && element.click());
}
