import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startDisplay, type Display } from './display.ts';
import type { DrivenBrowser, Toolbar } from './driven-browser.ts';
import { launchFirefox } from './firefox.ts';
import { ensureInstalled } from './install-missing.ts';
import { selectText } from './selection.ts';
import { serveFolder, type Served } from './serve.ts';
import { notYet, waitUntil } from './wait-until.ts';

const here = import.meta.dirname;
const extensionDir = join(here, 'prototype');
const chatTitle = '(2) # design · Harbor Chat';
const browsers = [
  { kind: 'Chromium', launch: launchChromium },
  { kind: 'Firefox', launch: launchFirefox },
] as const;

let display: Display;
let served: Served;

beforeAll(async () => {
  await ensureInstalled(['chromium', 'firefox-esr', 'xvfb', 'openbox', 'xdotool']);
  display = await startDisplay();
  served = await serveFolder(join(here, 'sample-chat'));
});

afterAll(async () => {
  await served.close();
  await display.close();
});

describe.each(browsers)('$kind on a display', ({ launch }) => {
  let browser: DrivenBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch({ extensionDir, display });
  });

  afterAll(async () => {
    await browser.close();
  });

  test('finds the page that the extension opened by itself', async () => {
    const welcome = await waitUntil('the welcome page', async () => {
      const [first] = await browser.extensionPages();
      return first ?? notYet('no page of the extension');
    });
    expect(await welcome.evaluate(() => location.href)).toBe(
      browser.extensionUrl('options.html#welcome'),
    );
    expect(await welcome.$eval('h1', (heading) => heading.textContent)).toBe('Options');
  });

  test('opens the popup with the right to read the page', async () => {
    page = await browser.openTab(`${served.url}/`);
    const popup = await browser.openPopup();
    expect(await popup.focused()).toBe('button#capture "I felt dismissed here"');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('#result')?.textContent !== '');
    expect(await popup.text()).toContain(chatTitle);

    await popup.press('Tab');
    await popup.type('seen, ünanswered');
    expect(await popup.focused()).toBe('input#note ""');
    await expectPicture((path) => popup.screenshot(path));
    await popup.close();
    expect(await popup.isOpen()).toBe(false);
    await expect(popup.text()).rejects.toThrow(/closed/);
  });

  test('follows the popup to a page that it opens', async () => {
    const popup = await browser.openPopup();
    await popup.click('#settings');
    await waitUntil('the popup to close', async () =>
      (await popup.isOpen()) ? notYet('it is open') : true,
    );
    const addresses = await waitUntil('the options page in a tab', async () => {
      const pages = await browser.extensionPages();
      const hrefs = await Promise.all(pages.map((own) => own.evaluate(() => location.href)));
      return hrefs.some((href) => href.includes('options.html')) ? hrefs : notYet(hrefs.join());
    });
    expect(addresses.join()).not.toContain('popup.html');
  });

  test('presses a shortcut and sees the toolbar button change', async () => {
    page = await browser.openTab(`${served.url}/plain.html`);
    expect(await browser.toolbar()).toEqual({ badge: '', title: 'Driver prototype' });
    await browser.pressKeys('alt+shift+d');
    expect(await marked(browser)).toEqual({ badge: '✓', title: 'Saved: A walk around the bay' });
    expect(await captured(browser)).toMatchObject({ how: 'keys' });
  });

  test('opens the popup with its shortcut', async () => {
    await page.bringToFront();
    const popup = await browser.openPopupByKeys('alt+shift+k');
    await popup.click('#capture');
    await popup.waitFor(() => document.querySelector('#result')?.textContent !== '');
    expect(await popup.text()).toContain('A walk around the bay');
    await expectPicture((path) => display.screenshot(path));
    await popup.close();
  });

  test('chooses the entry in the context menu and keeps the selection', async () => {
    page = await browser.openTab(`${served.url}/`);
    const point = await selectText(page, '#last');
    await browser.contextMenu(page, point, 'I felt dismissed here');
    await marked(browser);
    expect(await captured(browser)).toMatchObject({
      how: 'menu dismissed',
      title: chatTitle,
      selection: await page.$eval('#last', (text) => text.textContent),
    });
  });

  test('chooses among several entries in a submenu', async () => {
    page = await browser.openTab(`${served.url}/plain.html`);
    await browser.contextMenu(page, 'article a', 'I felt met here');
    await marked(browser);
    expect(await captured(browser)).toMatchObject({
      how: 'menu met',
      selection: `${served.url}/index.html`,
    });
  });

  test('stops the worker, and a press wakes it', async () => {
    const before = await captured(browser);
    await browser.stopWorker();
    page = await browser.openTab(`${served.url}/plain.html`);
    await browser.pressKeys('alt+shift+d');
    await marked(browser);
    const after = await captured(browser);
    expect(after).toMatchObject({ how: 'keys' });
    expect(after.bootedAt).toBeGreaterThan(before.bootedAt);
  });

  test('says so when a key has no such name', async () => {
    await expect(browser.pressKeys('alt+shift+nonsense')).rejects.toThrow(/not a key/);
  });
});

describe.each(browsers)('$kind with a profile that is kept', ({ launch }) => {
  test('keeps what the extension stored over a quick end', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'drive-kept-'));
    const options = { extensionDir, display, profileDir, permanent: true as const };
    try {
      const first = await launch(options);
      await first.openTab(`${served.url}/`);
      await first.pressKeys('alt+shift+d');
      await marked(first);
      const before = await captured(first);
      const address = first.extensionUrl('');
      await first.kill();

      const second = await launch(options);
      expect(second.extensionUrl('')).toBe(address);
      expect(await captured(second)).toEqual(before);
      expect(before).toMatchObject({ how: 'keys', title: chatTitle });
      await second.close();
    } finally {
      await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  });
});

describe.each(browsers)('$kind without a display', ({ kind, launch }) => {
  test('opens the popup in another language and in the dark', async () => {
    if (kind === 'Chromium') await ensureInstalled(['chromium-l10n']);
    const browser = await launch({ extensionDir, language: 'de', colorScheme: 'dark' });
    try {
      await browser.openTab(`${served.url}/`);
      const popup = await browser.openPopup(kind === 'Chromium' ? 'gesture' : 'api');
      expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
        true,
      );
      expect(await popup.text()).toContain('de Hallo');
      expect(await popup.evaluate(() => new Intl.NumberFormat().format(0.5))).toBe('0,5');

      await popup.click('#capture');
      await popup.waitFor(() => document.querySelector('#result')?.textContent !== '');
      // Without a gesture, Firefox gives no right to the page.
      expect(await popup.text()).toContain(kind === 'Chromium' ? chatTitle : 'not readable');
      await popup.press('Tab');
      await popup.type('hello');
      await popup.press('shift+Tab');
      expect(await popup.focused()).toBe('button#capture "I felt dismissed here"');
      await popup.close();
      await expect(browser.pressKeys('alt+shift+d')).rejects.toThrow(/display/);
    } finally {
      await browser.close();
    }
  });
});

interface Captured {
  readonly title: string;
  readonly how: string;
  readonly selection: string;
  readonly bootedAt: number;
}

/** Waits for the mark on the toolbar button of the tab in front. */
async function marked(browser: DrivenBrowser): Promise<Toolbar> {
  return waitUntil('the mark on the toolbar button', async () => {
    const toolbar = await browser.toolbar();
    return toolbar.badge === '✓' ? toolbar : notYet(JSON.stringify(toolbar));
  });
}

/** What the prototype has stored, as its options page tells. */
async function captured(browser: DrivenBrowser): Promise<Captured> {
  const options = await browser.openExtensionPage('options.html');
  await options.click('#show');
  const text = await options.waitForFunction(
    () => document.querySelector('#captured')?.textContent,
  );
  const stored = JSON.parse(String(await text.jsonValue())) as Captured;
  await options.close();
  return stored;
}

async function expectPicture(take: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drive-picture-'));
  const path = join(folder, 'picture.png');
  await take(path);
  const picture = await readFile(path);
  await rm(folder, { recursive: true });
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  // A picture of one colour only packs into next to nothing.
  expect(picture.length).toBeGreaterThan(2000);
}
