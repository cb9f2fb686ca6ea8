import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../drive/chromium.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { buildOf } from '../support/builds.ts';
import { lyingCopies, press, quietPage } from '../torture/log-in-browser.ts';
import { browserKinds } from './noticed.ts';

describe.each(browserKinds)('the two copies of the log in %s', (kind) => {
  let browser: DrivenBrowser;
  let page: Page;
  const ids = Array.from({ length: 3 }, () => crypto.randomUUID());

  beforeAll(async () => {
    const launch = kind === 'chromium' ? launchChromium : launchFirefox;
    browser = await launch({ extensionDir: buildOf(kind) });
    page = await quietPage(browser);
  });
  afterAll(() => browser.close());

  const rowsOf = async () => {
    const { database = [], storage = [] } = await lyingCopies(page);
    return [database, storage].map((copy) => copy.map(({ id }) => id).toSorted());
  };

  it('hold the same after a press', async () => {
    for (const id of ids) expect(await press(page, id)).toBe('saved');
    expect(await rowsOf()).toEqual([ids.toSorted(), ids.toSorted()]);
  });

  it('are whole again after one was emptied, once the person says so, and not before', async () => {
    await page.evaluate(emptyDatabase);
    await browser.stopWorker();
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('.recovery .button-main:not(:disabled)');
    expect(await options.$eval('.recovery', (view) => view.textContent)).toContain(
      'Together they hold 3 whole records.',
    );
    expect((await rowsOf())[0]).toEqual([]);
    await options.click('.recovery .button-main');
    await options.waitForSelector('.row');
    expect(await rowsOf()).toEqual([ids.toSorted(), ids.toSorted()]);
    expect((await options.$$('.row')).length).toBe(3);
    await options.close();
  });

  it('hold nothing once everything was erased', async () => {
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    await options.click('nav li:last-child button');
    await options.waitForSelector('.settings-word');
    await options.type('.settings-word', 'erase');
    await options.click('section[aria-labelledby="settings-erase"] .button');
    await options.waitForFunction(() => document.body.innerText.includes('Everything is erased.'));
    expect(await rowsOf()).toEqual([[], []]);
    await options.click('nav li:first-child button');
    await options.waitForFunction(() => document.body.innerText.includes('Nothing here yet'));
    expect(await press(page, crypto.randomUUID())).toBe('saved');
    expect((await rowsOf()).map((copy) => copy.length)).toEqual([1, 1]);
  });
});

/** Runs in a page of the extension: leaves the database there, with nothing in it. */
function emptyDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('noticed');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const clearing = database.transaction(['moments', 'ledger'], 'readwrite');
      clearing.objectStore('moments').clear();
      clearing.objectStore('ledger').clear();
      clearing.addEventListener('complete', () => {
        database.close();
        resolve();
      });
    });
  });
}
