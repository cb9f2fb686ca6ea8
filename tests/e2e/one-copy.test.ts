import { rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../drive/chromium.ts';
import { type Display, startDisplay } from '../drive/display.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import { openProfile, type Profile } from '../drive/profile.ts';
import { buildOf } from '../support/builds.ts';
import { lyingCopies, press, quietPage, send } from '../torture/log-in-browser.ts';
import { type Album, looks, startAlbum } from './album.ts';
import { violations, wear } from './painted.ts';

/** Firefox gives up all of its storage where one folder cannot be opened: there the log is not saved at all. */
describe('a log in chromium whose database cannot be opened', () => {
  const ids = Array.from({ length: 2 }, () => crypto.randomUUID());
  let profile: Profile;
  let display: Display;
  let browser: DrivenBrowser;
  let album: Album;
  let folder: string;
  const aside = join(tmpdir(), `one-copy-${crypto.randomUUID()}`);

  const launch = () =>
    launchChromium({ extensionDir: buildOf('chromium'), profileDir: profile.folder, display });

  beforeAll(async () => {
    album = await startAlbum('one-copy');
    profile = await openProfile(undefined);
    display = await startDisplay({ width: 1280, height: 900 });
    browser = await launch();
    const page = await quietPage(browser);
    for (const id of ids) await press(page, id);
    const { host } = new URL(browser.extensionUrl(''));
    folder = join(profile.folder, `Default/IndexedDB/chrome-extension_${host}_0.indexeddb.leveldb`);
    await browser.close();
    await rename(folder, aside);
    await writeFile(folder, 'in the way');
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await display.close();
    await profile.discard();
    await rm(aside, { recursive: true, force: true });
  });

  it.each(looks)('says so beside the log in "$language", $theme', async ({ language, theme }) => {
    const options = await browser.openExtensionPage('options.html');
    await wear(options, language, theme);
    await options.click('nav li:first-child button');
    await options.waitForSelector('.copies-note');
    await options.waitForSelector('.row');
    expect(await album.unfit(options, `history-${language}-${theme}`)).toEqual([]);
    expect(await violations(options)).toEqual([]);
    await wear(options, 'en', 'light');
    await options.close();
  });

  it('says so in the popup, once a press is saved in the other copy', async () => {
    const popup = await browser.openPopup();
    await popup.waitFor('.press-dismissed');
    await popup.click('.press-dismissed');
    await popup.waitFor(() => document.body.innerText.includes('Saved, one copy'));
    const words = await popup.evaluate(() => document.body.innerText);
    expect(words).toContain('Your log is kept in one copy at present');
    await album.picture('popup', (path) => popup.screenshot(path));
    await popup.close();
  });

  it('has both whole again once it can be opened', async () => {
    await browser.close();
    await rm(folder);
    await rename(aside, folder);
    browser = await launch();
    const page = await quietPage(browser);
    expect(await send(page, 'settle-log')).toBe('saved');
    const { database = [], storage = [] } = await lyingCopies(page);
    expect(database.map(({ id }) => id).toSorted()).toEqual(storage.map(({ id }) => id).toSorted());
    expect(database.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(database).toHaveLength(3);
  });
});
