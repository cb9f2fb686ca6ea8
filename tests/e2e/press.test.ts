import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Popup } from '../drive/popup.ts';
import { selectText } from '../drive/selection.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

const dismissed = '.press-dismissed';
const undo = '.saved-box button';
const captureKeys = 'alt+shift+d';
const openKeys = 'alt+shift+k';
const said = '#last';

describe.each(browserKinds)('a press in %s', (kind) => {
  let chat: Served;
  let noticed: Noticed;
  let page: Page;
  let count = 0;

  beforeAll(async () => {
    chat = await serveSampleChat();
    noticed = await startNoticed(kind);
    page = await noticed.browser.openTab(chat.url);
  });
  afterAll(async () => {
    await noticed.close();
    await chat.close();
  });

  /** The newest moment, once the log holds `more` more than before; the chat is in front again afterwards. */
  async function newest(more = 1): Promise<Moment | undefined> {
    count += more;
    const [moment] = await noticed.momentsOnce(count);
    await page.bringToFront();
    return moment;
  }

  async function openRead(): Promise<Popup> {
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-change');
    return popup;
  }

  async function unselect(): Promise<void> {
    await page.evaluate(() => getSelection()?.removeAllRanges());
  }

  it('is logged by the big button, with the page it was pressed on', async () => {
    const popup = await openRead();
    const line = await popup.evaluate(() => document.querySelector('.kept-line')?.textContent);
    expect(line).toContain('127.0.0.1 · # design · Harbor Chat');
    await popup.click(dismissed);
    await popup.waitFor(undo);
    expect(await popup.text()).toContain('Saved');
    await popup.close();
    expect(await newest()).toMatchObject({
      felt: 'dismissed',
      via: 'popup',
      context: {
        level: 'page',
        readFrom: 'page',
        host: '127.0.0.1',
        title: '# design · Harbor Chat',
      },
    });
  });

  it('is logged by Enter in the popup that its shortcut opened', async () => {
    const popup = await noticed.browser.openPopupByKeys(openKeys);
    await popup.waitFor(dismissed);
    await popup.press('Enter');
    await popup.waitFor(undo);
    await popup.close();
    expect(await newest()).toMatchObject({ via: 'popup', context: { readFrom: 'page' } });
  });

  it('keeps the words that are selected, and says so before', async () => {
    await selectText(page, said);
    const popup = await openRead();
    expect(await popup.text()).toContain('the words you selected');
    await popup.click('.press-met');
    await popup.waitFor(undo);
    await popup.close();
    const words = await page.$eval(said, (element) => element.textContent?.trim());
    expect(words).toBeTruthy();
    expect(await newest()).toMatchObject({ felt: 'met', context: { level: 'words', words } });
    await unselect();
  });

  it('is taken back by Undo, and leaves nothing', async () => {
    const popup = await openRead();
    await popup.click(dismissed);
    await popup.waitFor(undo);
    await popup.waitFor(`${undo}:not(:disabled)`);
    await popup.click(undo);
    await popup.waitFor(() => document.body.innerText.includes('Taken back'));
    await popup.close();
    await newest(0);
  });

  it('is not taken back by the second click of a double click', async () => {
    const popup = await openRead();
    await popup.evaluate((button) => {
      const twice = document.querySelector<HTMLElement>(button)?.getBoundingClientRect();
      document.addEventListener(
        'click',
        () => {
          const { right = 0, top = 0 } = twice ?? {};
          const there = document.elementFromPoint(right - 30, top + 30);
          setTimeout(() => there instanceof HTMLElement && there.click(), 100);
        },
        { once: true },
      );
    }, dismissed);
    await popup.click(dismissed);
    await popup.waitFor(`${undo}:not(:disabled)`);
    expect(await popup.text()).not.toContain('Taken back');
    await popup.close();
    await newest();
  });

  it('keeps the kind and the facts that were added, though the popup closes at once', async () => {
    const popup = await openRead();
    await popup.click(dismissed);
    await popup.waitFor('.chip');
    await popup.click('.chip:nth-child(4)');
    await popup.click('textarea');
    await popup.type('They went on without my idea.');
    await popup.close();
    await newest();
    await waitUntil('kind and facts in the log', async () => {
      const [moment] = await noticed.moments();
      const { kind: chosen, facts } = moment ?? {};
      const there = chosen === 'passed_over' && facts === 'They went on without my idea.';
      return there ? true : notYet(`${chosen}, ${facts}`);
    });
    await page.bringToFront();
  });

  it('is logged by its keys, and confirmed on the icon for a few seconds', async () => {
    await noticed.browser.pressKeys(captureKeys);
    await waitUntil('the mark on the icon', async () => {
      const { badge, title } = await noticed.browser.toolbar();
      return badge === '✓' && title === 'Noticed: saved' ? true : notYet(`${badge} ${title}`);
    });
    await waitUntil('the mark to go', async () => {
      const { badge, title } = await noticed.browser.toolbar();
      return badge === '' && title === 'Noticed' ? true : notYet(`${badge} ${title}`);
    });
    expect(await newest()).toMatchObject({
      felt: 'dismissed',
      via: 'keys',
      context: { readFrom: 'page' },
    });
  });

  it('is logged by the context menu, with the words it was opened on', async () => {
    const point = await selectText(page, said);
    await noticed.browser.contextMenu(page, point, 'I felt dismissed here');
    const words = await page.$eval(said, (element) => element.textContent?.trim());
    expect(await newest()).toMatchObject({ via: 'menu', context: { level: 'words', words } });
    await unselect();
  });

  it.each(['header.top h1', '.side a[href="plain.html"]'])(
    'is logged by the context menu on %s, with no words',
    async (element) => {
      await noticed.browser.contextMenu(page, element, 'I felt dismissed here');
      const moment = await newest();
      expect(moment).toMatchObject({ via: 'menu', context: { level: 'page', readFrom: 'page' } });
      expect(JSON.stringify(moment)).not.toContain('plain.html');
    },
  );

  it('keeps no draft when the menu is opened on a selection with an editor in it', async () => {
    const point = await selectText(page, '#last');
    await page.evaluate(() =>
      getSelection()?.setBaseAndExtent(
        document.querySelector('header.top h1') ?? document.body,
        0,
        document.querySelector('#last') ?? document.body,
        1,
      ),
    );
    await noticed.browser.contextMenu(page, point, 'I felt dismissed here');
    const moment = await newest();
    expect(moment?.via).toBe('menu');
    expect(JSON.stringify(moment)).not.toContain('Autumn trip');
    await unselect();
  });

  it.each([0, 15, 60, 200])(
    'is logged when the popup closes %i ms after it',
    async (milliseconds) => {
      const popup = await openRead();
      await popup.click(dismissed);
      // The moment of closing is what is tried here; nothing is waited for.
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await popup.close();
      expect(await newest()).toMatchObject({ via: 'popup' });
    },
  );

  it('is logged by its keys while the worker is stopped', async () => {
    await noticed.browser.stopWorker();
    await noticed.browser.pressKeys(captureKeys);
    expect(await newest()).toMatchObject({ via: 'keys', context: { readFrom: 'page' } });
  });

  it('is logged by the popup when the worker stops between opening and pressing', async () => {
    const popup = await openRead();
    await noticed.browser.stopWorker();
    await popup.click(dismissed);
    await popup.waitFor(undo);
    await popup.close();
    expect(await newest()).toMatchObject({ via: 'popup' });
  });

  it('is logged twice when it is made twice at once', async () => {
    await noticed.browser.pressKeys(captureKeys);
    await noticed.browser.pressKeys(captureKeys);
    const moments = [await newest(2), (await noticed.moments())[1]];
    expect(new Set(moments.map((moment) => moment?.id)).size).toBe(2);
    await page.bringToFront();
  });

  it.each(['#draft', '#search', '#password', '#topic'])(
    'never keeps what is written in %s, though it is selected',
    async (field) => {
      const draft = await page.$eval(field, (element) => {
        if (!(element instanceof HTMLElement)) return '';
        element.focus();
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
          element.select();
          return element.value;
        }
        getSelection()?.selectAllChildren(element);
        return element.textContent;
      });
      expect(draft).toBeTruthy();
      await noticed.browser.pressKeys(captureKeys);
      const moment = await newest();
      expect(moment?.context.readFrom).toBe('page');
      expect(moment?.context.words).toBeUndefined();
      expect(JSON.stringify(moment)).not.toContain(draft);
      await page.$eval(field, (element) => element instanceof HTMLElement && element.blur());
      await unselect();
    },
  );

  it('is seen in History, newest first', async () => {
    const moments = await noticed.moments();
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    const ids = await options.$$eval('.row', (rows) =>
      rows.map((row) => row.getAttribute('data-moment')),
    );
    expect(ids).toEqual(moments.map(({ id }) => id));
    await page.bringToFront();
  });
});
