import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

const dismissed = '.press-dismissed';

describe.each(browserKinds)('a log that cannot be written in %s', (kind) => {
  let chat: Served;
  let noticed: Noticed;
  let page: Page;

  beforeAll(async () => {
    chat = await serveSampleChat();
    noticed = await startNoticed(kind);
    page = await noticed.browser.openTab(chat.url);
    await noticed.browser.pressKeys('alt+shift+d');
    await noticed.momentsOnce(1);
    await raise(await noticed.browser.openExtensionPage('welcome.html'));
    await page.bringToFront();
  });
  afterAll(async () => {
    await noticed.close();
    await chat.close();
  });

  it('is told in the popup, with the words to be copied, and waits for the next time', async () => {
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-change');
    await popup.click(dismissed);
    await popup.waitFor('.not-saved');
    const text = await popup.text();
    expect(text).toContain('Not saved');
    expect(text).toContain('newer version of Noticed');
    expect(text).toContain('I felt dismissed here\n127.0.0.1 · # design · Harbor Chat');
    await popup.click('.not-saved-actions .button-main');
    await popup.waitFor('.not-saved');
    await popup.close();

    const again = await noticed.browser.openPopup();
    await again.waitFor('.not-saved');
    expect(await again.text()).toContain('is not saved yet');
    await again.close();
    await noticed.momentsOnce(1);
    await page.bringToFront();
  });

  it('is told on the icon when keys were pressed', async () => {
    await noticed.browser.pressKeys('alt+shift+d');
    await expect
      .poll(() => noticed.browser.toolbar(), { timeout: 10_000 })
      .toEqual({ badge: '!', title: 'Noticed: not saved. Open to see why.' });
  });

  it('is still read, and says that it is only read', async () => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    expect(await options.$eval('.history-newer', (note) => note.textContent)).toContain(
      'newer version',
    );
    await options.click('.row');
    await options.waitForSelector('textarea');
    await options.type('textarea', 'These words stay.');
    await options.waitForSelector('.save-note');
    expect(await options.$eval('textarea', (field) => field.value)).toBe('These words stay.');
    await page.bringToFront();
  });

  it('holds nothing more once the presses that wait are let go', async () => {
    for (let left = 2; left > 0; left -= 1) {
      const popup = await noticed.browser.openPopup();
      await popup.waitFor('.not-saved');
      await popup.click('.not-saved-actions .button-quiet');
      await popup.close();
      await page.bringToFront();
    }
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-change');
    expect(await popup.text()).not.toContain('is not saved yet');
    expect(await popup.evaluate(() => document.querySelectorAll('.not-saved').length)).toBe(0);
    await popup.close();
  });
});

/** Makes the database look as if a later version of the extension had written it. */
async function raise(ours: Page): Promise<void> {
  await ours.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('noticed', 99);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not raised')));
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
  );
}
