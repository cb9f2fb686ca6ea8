import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { violations } from './painted.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

describe.each(browserKinds)('the pages in %s', (kind) => {
  let chat: Served;
  let noticed: Noticed;
  let page: Page;

  beforeAll(async () => {
    chat = await serveSampleChat();
    noticed = await startNoticed(kind);
  });
  afterAll(async () => {
    await noticed.close();
    await chat.close();
  });

  async function titleAndAddress(ours: Page): Promise<string[]> {
    return ours.evaluate(() => [
      document.title,
      location.pathname + location.search + location.hash,
    ]);
  }

  it('greet a person once, at the install', async () => {
    const [welcome, ...others] = await waitUntil('the welcome page', async () => {
      const open = await noticed.browser.extensionPages();
      return open.length > 0 ? open : notYet('no page');
    });
    expect(others).toEqual([]);
    await welcome?.waitForSelector('h1');
    expect(await welcome?.evaluate(() => document.body.innerText)).toContain(
      'For the small things that stay with you',
    );
    await welcome?.close();
    page = await noticed.browser.openTab(chat.url);
  });

  it('are reached by the keyboard alone, from the popup to the moment in History', async () => {
    const popup = await noticed.browser.openPopupByKeys('alt+shift+k');
    await popup.waitFor('.kept-change');
    await popup.press('Enter');
    await popup.waitFor('.saved-box button:not(:disabled)');
    await popup.press('Tab');
    expect(await popup.focused()).toContain('Undo');
    await popup.press('Tab');
    await popup.press('ArrowRight');
    await popup.waitFor(() => document.querySelector('input:checked') !== null);
    await popup.press('Tab');
    await popup.type('Two lines, no answer.');
    await popup.press('Tab');
    expect(await popup.focused()).toContain('Reflect now');
    await popup.press('Enter');
    const options = await waitUntil('the options page', async () => {
      const open = await noticed.browser.extensionPages();
      return open.at(-1) ?? notYet('no page');
    });
    await options.waitForSelector('.reflecting textarea');
    const [moment] = await noticed.momentsOnce(1);
    expect(moment).toMatchObject({ kind: 'left_on_read', facts: 'Two lines, no answer.' });
    expect(
      await options.$eval('.reflecting textarea', (field) => 'value' in field && field.value),
    ).toBe('Two lines, no answer.');
    expect(await titleAndAddress(options)).toEqual(['Noticed', '/options.html']);
    await options.close();
  });

  it('show a moment that is logged while they are open', async () => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    await page.bringToFront();
    await noticed.browser.pressKeys('alt+shift+d');
    await noticed.momentsOnce(2);
    await waitUntil('two rows', async () => {
      const rows = await options.$$('.row');
      return rows.length === 2 ? true : notYet(`${rows.length} rows`);
    });
    await options.close();
  });

  it('keep the place through a reload, and go back', async () => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    await options.click('.row');
    await options.waitForSelector('.moment');
    await options.evaluate(() => location.reload());
    await options.waitForSelector('.moment textarea');
    await options.evaluate(() => history.back());
    await options.waitForSelector('.moment', { hidden: true });
    expect(await titleAndAddress(options)).toEqual(['Noticed', '/options.html']);
    await options.close();
  });

  it('delete with a way back, and erase for good', async () => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    await options.click('.row');
    const end = '.moment-end button';
    await options.waitForSelector(end);
    await options.click(end);
    await waitUntil('one row', async () =>
      (await options.$$('.row')).length === 1 ? true : notYet('two'),
    );
    await options.click(end);
    await waitUntil('two rows', async () =>
      (await options.$$('.row')).length === 2 ? true : notYet('one'),
    );
    await options.click(end);
    await waitUntil('one row', async () =>
      (await options.$$('.row')).length === 1 ? true : notYet('two'),
    );
    await options.click('.history-head button:last-child');
    await options.waitForSelector('.deleted-row');
    await options.click('.deleted-row .button-quiet');
    await options.waitForSelector('.deleted-row .moment-end button:last-child:not(.button-quiet)');
    await options.click('.deleted-row .moment-end button:last-child');
    await noticed.momentsOnce(1);
    await options.close();
  });

  it('show older moments as one scrolls, and load no more than that', async () => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.evaluate(pressManyTimes, 120);
    await noticed.momentsOnce(121);
    await options.bringToFront();
    await options.evaluate(() => location.reload());
    const rows = () => options.$$eval('.row', (all) => all.length);
    for (const shown of [50, 100, 121]) {
      await options.waitForSelector('.row');
      await waitUntil(`${shown} rows`, async () =>
        (await rows()) === shown ? true : notYet(`${await rows()} rows`),
      );
      await options.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    }
    await options.close();
  });

  it('change their language at once, everywhere, and their direction with it', async () => {
    const options = await openSettings();
    const choose = (language: string) => chooseIn(options, 0, language);
    await options.focus('.settings select');
    await choose('de');
    await options.waitForSelector('html[lang="de"]');
    expect(await options.$eval('h1', (title) => title.textContent)).toBe('Einstellungen');
    expect(await options.evaluate(() => document.activeElement?.localName)).toBe('select');
    await choose('ar');
    await options.waitForSelector('html[lang="ar"][dir="rtl"]');
    await page.bringToFront();
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-change');
    expect(
      await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
    ).toEqual(['ar', 'rtl']);
    expect(await popup.text()).toContain('شعرت بالتجاهل هنا');
    await popup.close();
    await options.bringToFront();
    await choose('auto');
    await options.waitForSelector('html[lang="en"][dir="ltr"]');
    await options.close();
  });

  it('keep what two tabs wrote of one moment', async () => {
    const [first, second] = [
      await noticed.browser.openExtensionPage('options.html'),
      await noticed.browser.openExtensionPage('options.html'),
    ];
    for (const tab of [first, second]) {
      await tab.bringToFront();
      await tab.waitForSelector('.row');
      await tab.click('.row');
      await tab.waitForSelector('.moment textarea');
    }
    await first.bringToFront();
    await first.type('.moment textarea', 'From the first tab.');
    await second.bringToFront();
    await waitUntil('the other tab to follow', async () => {
      const text = await second.$eval('.moment textarea', (field) => field.value);
      return text === 'From the first tab.' ? true : notYet(text);
    });
    await second.click('.moment .chip:nth-child(3)');
    await waitUntil('both in the log', async () => {
      const all = await noticed.moments();
      const moment = all.find(({ facts }) => facts === 'From the first tab.');
      return moment?.kind === 'left_out' ? true : notYet(String(moment?.kind));
    });
    await first.close();
    await second.close();
  });

  it('change their theme at once', async () => {
    const options = await openSettings();
    const ground = () =>
      options.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await chooseIn(options, 1, 'dark');
    await waitUntil('dark ground', async () =>
      (await ground()) === 'rgb(28, 25, 23)' ? true : notYet(await ground()),
    );
    await chooseIn(options, 1, 'light');
    await waitUntil('light ground', async () =>
      (await ground()) === 'rgb(247, 242, 233)' ? true : notYet(await ground()),
    );
    await chooseIn(options, 1, 'auto');
    await options.close();
  });

  it('show the keys as they are', async () => {
    const options = await openSettings();
    await options.waitForSelector('kbd');
    await waitUntil('the keys', async () => {
      const keys = await options.$$eval('kbd', (all) => all.map((key) => key.textContent));
      return keys.join() === 'Alt+Shift+D,Alt+Shift+K' ? true : notYet(keys.join());
    });
    await options.close();
  });

  it('have no field that the browser would write to disk or send to a spelling service', async () => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    await options.click('.row');
    await options.waitForSelector('textarea');
    const fields = await options.$$eval('textarea, input:not([type="radio"]), select', (all) =>
      all.map((field) => [
        field.getAttribute('autocomplete'),
        field.localName === 'select' || field.getAttribute('spellcheck'),
      ]),
    );
    expect(fields.length).toBeGreaterThan(0);
    for (const [autocomplete, spellcheck] of fields) {
      expect([autocomplete, spellcheck]).toEqual(['off', expect.toBeOneOf([true, 'false'])]);
    }
    await options.close();
  });

  it.each(['options.html', 'welcome.html'])(
    'have nothing in %s that axe would change, contrast and all',
    async (path) => {
      const ours = await noticed.browser.openExtensionPage(path);
      await ours.waitForSelector('h1');
      for (const theme of ['light', 'dark']) {
        await ours.evaluate(
          (chosen) => void (document.documentElement.dataset['theme'] = chosen),
          theme,
        );
        expect([theme, await violations(ours)]).toEqual([theme, []]);
      }
      await ours.close();
    },
  );

  async function openSettings(): Promise<Page> {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('nav li:last-child button');
    await options.click('nav li:last-child button');
    await options.waitForSelector('.settings select');
    return options;
  }
});

async function chooseIn(options: Page, index: number, value: string): Promise<void> {
  const selects = await options.$$('.settings select');
  await selects[index]?.select(value);
}

/** Runs in a page of the extension: sends as many presses as a popup would, one after another. */
async function pressManyTimes(count: number): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  for (let pressed = 0; pressed < count; pressed += 1) {
    const request = { id: crypto.randomUUID(), felt: 'dismissed', at: Date.now() };
    await chrome.runtime.sendMessage({ name: 'capture-moment', request });
  }
}
