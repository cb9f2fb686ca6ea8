import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Popup } from '../drive/popup.ts';
import { buildOf } from '../support/builds.ts';
import { type HeldPopup, holdPopup } from '../support/held-popup.ts';
import { type Album, startAlbum } from './album.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

const dismissed = '.press-dismissed';
const undo = '.saved-box button';

/** In a build whose popup is held at its first sight: what is pressed there is pressed before any app. */
describe.each(browserKinds)('a press before the app is there in %s', (kind) => {
  let chat: Served;
  let held: HeldPopup;
  let noticed: Noticed;
  let page: Page;
  let album: Album;
  let count = 0;

  beforeAll(async () => {
    album = await startAlbum(`early-press-${kind}`);
    chat = await serveSampleChat();
    held = await holdPopup(buildOf(kind));
    noticed = await startNoticed(kind, { extensionDir: held.folder });
    page = await noticed.browser.openTab(chat.url);
  });
  afterAll(async () => {
    await noticed.close();
    await held.remove();
    await chat.close();
  });

  /** The newest moment, once the log holds one more than before; the chat is in front again afterwards. */
  async function newest(): Promise<Moment | undefined> {
    count += 1;
    const [moment] = await noticed.momentsOnce(count);
    await page.bringToFront();
    return moment;
  }

  async function openHeld(open = () => noticed.browser.openPopup()): Promise<Popup> {
    const popup = await open();
    await popup.waitFor(() => window.letAppCome !== undefined);
    expect(await popup.evaluate(() => document.querySelector('.kept-line'))).toBeNull();
    return popup;
  }

  /** Lets the app come; the moment must be saved by then, or be about to be. */
  async function expectTakenOver(popup: Popup): Promise<void> {
    await popup.evaluate(() => window.letAppCome?.());
    await popup.waitFor(undo);
    expect(await popup.text()).toContain('Saved');
    await popup.close();
  }

  it.each([
    [dismissed, 'dismissed'],
    ['.press-met', 'met'],
  ])('on %s is logged once, and the app says so', async (button, felt) => {
    const popup = await openHeld();
    await popup.click(button);
    await expectTakenOver(popup);
    expect(await newest()).toMatchObject({
      felt,
      via: 'popup',
      context: { readFrom: 'page', title: '# design · Harbor Chat' },
    });
  });

  it('by Enter in the popup that its shortcut opened is logged once', async () => {
    const popup = await openHeld(() => noticed.browser.openPopupByKeys('alt+shift+k'));
    await popup.press('Enter');
    await expectTakenOver(popup);
    expect(await newest()).toMatchObject({ felt: 'dismissed', via: 'popup' });
  });

  it('is logged though the popup closes before its app is there', async () => {
    const popup = await openHeld();
    await popup.click(dismissed);
    await popup.close();
    expect(await newest()).toMatchObject({ felt: 'dismissed', via: 'popup' });
  });

  it('is logged once though it is made three times, and on both buttons', async () => {
    const popup = await openHeld();
    await popup.click(dismissed);
    await popup.click(dismissed);
    await popup.click('.press-met');
    await expectTakenOver(popup);
    expect(await newest()).toMatchObject({ felt: 'dismissed' });
  });

  it('is logged once as the worker is stopped, and as soon as the button is there', async () => {
    await noticed.browser.stopWorker();
    const popup = await noticed.browser.openPopup();
    await popup.click(dismissed);
    await expectTakenOver(popup);
    expect(await newest()).toMatchObject({ felt: 'dismissed', via: 'popup' });
  });

  it('is taken back by Undo in the app', async () => {
    const popup = await openHeld();
    await popup.click(dismissed);
    await popup.evaluate(() => window.letAppCome?.());
    await popup.waitFor(`${undo}:not(:disabled)`);
    await popup.click(undo);
    await popup.waitFor(() => document.body.innerText.includes('Taken back'));
    await popup.close();
    await noticed.momentsOnce(count);
    await page.bringToFront();
  });

  it('is made on the button that the app goes on with, in its place and with the focus', async () => {
    const popup = await openHeld();
    const look = () =>
      popup.evaluate((button) => {
        const found = document.querySelector(button);
        const first = Reflect.get(window, 'firstButton') ?? found;
        Object.assign(window, { firstButton: first });
        const { x, y, width, height } = found?.getBoundingClientRect() ?? {};
        const { scrollHeight } = document.documentElement;
        const text = found?.textContent.trim();
        return { isFirst: found === first, text, x, y, width, height, scrollHeight };
      }, dismissed);
    const before = await look();
    await popup.waitFor(() => document.activeElement?.matches('.press-dismissed'));
    await popup.evaluate(() => window.letAppCome?.());
    await popup.waitFor('.kept-change');
    expect(await look()).toEqual(before);
    expect(await popup.focused()).toBe('button "I felt dismissed here"');
    await popup.close();
    await noticed.momentsOnce(count);
    await page.bringToFront();
  });

  it.each([
    ['de', 'Ich fühlte mich abgewiesen'],
    ['ar', 'شعرت بالتجاهل هنا'],
  ])('is made in the language that was chosen: %s', async (language, words) => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('nav li:last-child button');
    await options.click('nav li:last-child button');
    await options.waitForSelector('.settings select');
    await options.select('.settings select', language);
    await options.waitForSelector(`html[lang="${language}"]`);
    await options.close();
    await page.bringToFront();
    const popup = await openHeld();
    const said = await popup.evaluate((button) => {
      const { lang, dir } = document.documentElement;
      return { lang, dir, words: document.querySelector(button)?.textContent.trim() };
    }, dismissed);
    expect(said).toEqual({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr', words });
    await album.picture(language, (path) => popup.screenshot(path));
    await popup.click(dismissed);
    await popup.evaluate(() => window.letAppCome?.());
    await popup.waitFor(undo);
    await popup.close();
    expect(await newest()).toMatchObject({ felt: 'dismissed', via: 'popup' });
  });
});
