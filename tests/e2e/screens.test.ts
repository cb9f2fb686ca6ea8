import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectText } from '../drive/selection.ts';
import { type Album, looks, startAlbum } from './album.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { press, wear } from './painted.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

/** Pictures of these show all of the page. */
const tall = ['settings', 'transfer', 'summary'];

describe.each(browserKinds)('the screens in %s', (kind) => {
  let chat: Served;
  let noticed: Noticed;
  let page: Page;
  /** A chat with one person, that tells how it stands. */
  let direct: Page;

  let album: Album;

  beforeAll(async () => {
    album = await startAlbum(`screens-${kind}`);
    chat = await serveSampleChat();
    noticed = await startNoticed(kind);
    direct = await noticed.browser.openTab(new URL('direct.html', chat.url).href);
    page = await noticed.browser.openTab(chat.url);
    await fillLog();
  });
  afterAll(async () => {
    await noticed.close();
    await chat.close();
  });

  describe.each(looks)('in "$language", $theme', ({ language, theme }) => {
    const unfit = (ours: Page, screen: string) =>
      album.unfit(ours, `${screen}-${language}-${theme}`, { whole: tall.includes(screen) });

    it('fit at every width', async () => {
      const options = await noticed.browser.openExtensionPage('options.html');
      await wear(options, language, theme);
      const screens: [string, () => Promise<void>][] = [
        ['settings', () => press(options, 'nav li:last-child button', '.settings kbd')],
        [
          'transfer',
          () => press(options, '[aria-labelledby=settings-moving] button', '.transfer [type=file]'),
        ],
        [
          'summary',
          () => press(options, '[aria-labelledby=transfer-print] button', '.summary-page'),
        ],
        ['history', () => press(options, 'nav li:first-child button', '.row')],
        ['moment', () => press(options, '.row', '.moment textarea')],
        ['moment-removed', () => press(options, '.context-remove', '.context-put-back')],
        [
          'deleted',
          async () => {
            await press(options, '.context-put-back', '.context-remove');
            await press(options, '.history-head button:last-child', '.deleted-row');
          },
        ],
      ];
      for (const [screen, go] of screens) {
        await go();
        expect(await unfit(options, screen)).toEqual([]);
      }
      await options.close();
      const welcome = await noticed.browser.openExtensionPage('welcome.html');
      for (const step of ['welcome-1', 'welcome-2', 'welcome-3']) {
        await welcome.waitForSelector('h1');
        expect(await unfit(welcome, step)).toEqual([]);
        if (step !== 'welcome-3') await welcome.click('footer .button-main');
      }
      await welcome.close();
    });

    it.each([
      ['a channel', 'popup', () => page, '.kept-change'],
      ['a chat that tells how it stands', 'popup-thread', () => direct, '.kept-standing'],
    ])(
      'show the popup on %s without a scrollbar, before the press and after',
      async (_, screen, front, told) => {
        const picture = (state: string) =>
          album.picture(`${screen}-${state}-${language}-${theme}`, (path) =>
            popup.screenshot(path),
          );
        await front().bringToFront();
        await selectText(front(), '#last');
        const popup = await noticed.browser.openPopup();
        await popup.waitFor(told);
        // The window grows with what it holds, a moment later.
        const fits = () => {
          const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
          return scrollHeight <= clientHeight && scrollWidth <= clientWidth;
        };
        await popup.waitFor(fits);
        await picture('ready');
        await popup.click('.kept-change');
        await popup.waitFor('.part-choice');
        await popup.waitFor(fits);
        await picture('levels');
        await popup.click('.kept-change');
        await popup.click('.press-dismissed');
        await popup.waitFor('.chip');
        await popup.waitFor(fits);
        await picture('saved');
        await popup.waitFor('.saved-box button:not(:disabled)');
        await popup.click('.saved-box button');
        await popup.waitFor('.press-dismissed');
        await popup.close();
        expect(await noticed.moments()).toHaveLength(4);
        await page.bringToFront();
      },
    );
  });

  it('show what could not be saved', async () => {
    await raise(await noticed.browser.openExtensionPage('welcome.html'));
    await page.bringToFront();
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-change');
    await popup.click('.press-dismissed');
    await popup.waitFor('.not-saved');
    await album.picture('popup-not-saved', (path) => popup.screenshot(path));
    await popup.close();
    const again = await noticed.browser.openPopup();
    await again.waitFor('.not-saved');
    await album.picture('popup-waiting', (path) => again.screenshot(path));
    await again.close();
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.history-newer');
    await album.picture('history-newer', (path) => options.screenshot({ path }));
    // Beside the three, the press that was refused: the copy that is not newer has it.
    expect(await options.$$('.row')).toHaveLength(4);
    await options.close();
  });

  async function deleteOne(): Promise<void> {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    await options.click('li:nth-child(3) .row');
    await press(options, '.moment-end button', '.moment-end p');
    await options.close();
  }

  /** A few moments of each sort, in the words of people. */
  async function fillLog(): Promise<void> {
    const written: [string, number, string][] = [
      [
        '.press-dismissed',
        4,
        'They chose the lighthouse while my question about the island stood there.',
      ],
      ['.press-met', 0, 'Yuna asked how the talk went, and remembered its title.'],
      ['.press-dismissed', 6, ''],
    ];
    for (const [button, chip, facts] of written) {
      const popup = await noticed.browser.openPopup();
      await popup.waitFor('.kept-change');
      await popup.click(button);
      await popup.waitFor('.saved-box button');
      if (chip > 0) await popup.click(`.chip:nth-child(${chip})`);
      if (facts) {
        await popup.click('textarea');
        await popup.type(facts);
      }
      await popup.close();
    }
    await direct.bringToFront();
    await selectText(direct, '#last');
    const withWords = await noticed.browser.openPopup();
    await withWords.waitFor('.kept-change');
    await withWords.click('.kept-change');
    // A choice for the site, so that Settings have one to show.
    await withWords.click('.level:nth-of-type(4) input');
    await withWords.click('.level:nth-of-type(5) input');
    await withWords.click('.press-dismissed');
    await withWords.waitFor('.saved-box button');
    await withWords.close();
    await noticed.momentsOnce(written.length + 1);
    await deleteOne();
    await page.bringToFront();
  }
});

/** Runs in the browser's own pages, from the database up: what the popup shows where nothing can be saved. */
async function raise(ours: Page): Promise<void> {
  await ours.evaluate(() => {
    indexedDB.open('noticed', 99).addEventListener('success', (event) => {
      if (event.target instanceof IDBOpenDBRequest) event.target.result.close();
    });
  });
}
