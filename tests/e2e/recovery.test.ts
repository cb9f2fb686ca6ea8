import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../drive/chromium.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { openProfile, type Profile } from '../drive/profile.ts';
import { buildOf } from '../support/builds.ts';
import { lyingCopies, press, quietPage } from '../torture/log-in-browser.ts';
import { type Album, looks, startAlbum } from './album.ts';
import { browserKinds } from './noticed.ts';
import { press as pressOn, violations, wear } from './painted.ts';

type CopyName = 'database' | 'storage';

/** Where each browser keeps each copy in its profile. */
const folders: Record<BrowserKind, Record<CopyName, RegExp>> = {
  chromium: {
    database: /^Default\/IndexedDB\/chrome-extension_/,
    storage: /^Default\/Local Extension Settings\/[a-p]{32}$/,
  },
  firefox: {
    database: /^storage\/default\/moz-extension\+\+\+[\w-]+$/,
    storage: /^storage\/default\/moz-extension\+\+\+[\w-]+\^userContextId=\d+$/,
  },
};

const cases = browserKinds.flatMap((kind) =>
  (['database', 'storage'] as const).map((lost) => ({ kind, lost })),
);

describe.each(cases)('a log in $kind whose $lost was deleted', ({ kind, lost }) => {
  const ids = Array.from({ length: 3 }, () => crypto.randomUUID()).toSorted();
  const empty = lost === 'database' ? 0 : 1;
  let profile: Profile;
  let browser: DrivenBrowser;
  let options: Page;
  let album: Album;

  const launch = () => {
    const start = kind === 'chromium' ? launchChromium : launchFirefox;
    return start({ extensionDir: buildOf(kind), profileDir: profile.folder, permanent: true });
  };
  const lying = async () => {
    const { database = [], storage = [] } = await lyingCopies(options);
    return [database, storage].map((copy) => copy.map(({ id }) => id).toSorted());
  };

  beforeAll(async () => {
    album = await startAlbum(`recovery-${kind}-${lost}`);
    profile = await openProfile(undefined);
    browser = await launch();
    const page = await quietPage(browser);
    for (const id of ids) await press(page, id);
    await browser.close();
    await deleteCopy(profile.folder, folders[kind][lost]);
    browser = await launch();
    options = await browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await browser.close();
    await profile.discard();
  });

  it('tells what was found in which copy, and has written nothing', async () => {
    await options.waitForSelector('.recovery .button-main:not(:disabled)');
    const copies = await options.$$eval('.recovery-copy', (boxes) =>
      boxes.map((box) => [...box.querySelectorAll('dd')].map((each) => each.textContent)),
    );
    expect(copies[empty]).toEqual(['nothing', '0', '0']);
    expect(copies[1 - empty]).toEqual(['3', '3', '0']);
    const text = await options.$eval('.recovery', (view) => view.textContent);
    expect(text).toContain('Together they hold 3 whole records.');
    expect((await lying())[empty]).toEqual([]);
    expect(await violations(options)).toEqual([]);
  });

  it('lets all that lies there be exported, as it lies', async () => {
    await options.evaluate(catchFile);
    await options.click('.recovery-actions .button:nth-child(2)');
    await options.waitForFunction(() => 'caught' in globalThis);
    const caught = await options.evaluate(caughtFile);
    expect(caught.name).toMatch(/^copy-\d{4}-\d\d-\d\d\.json$/);
    const { form, copies } = JSON.parse(caught.text);
    expect(form).toBe('noticed-copies-1');
    expect(copies[empty]).toEqual({ entries: [], complete: true });
    expect(copies[1 - empty].entries.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids);
  });

  // It looks the same whichever copy was lost.
  const seen = lost === 'database' ? looks : [];
  it.each(seen)('fits at every width in "$language", $theme', async ({ language, theme }) => {
    await wear(options, language, theme);
    await pressOn(options, 'nav li:first-child button', '.recovery-copy');
    const name = `recovery-${language}-${theme}`;
    expect(await album.unfit(options, name, { whole: true })).toEqual([]);
  });

  it('takes a press meanwhile, into both copies', async () => {
    const id = crypto.randomUUID();
    ids.push(id);
    ids.sort();
    expect(await press(options, id)).toBe('saved');
    const copies = await lying();
    expect(copies[empty]).toEqual([id]);
    expect(copies[1 - empty]).toEqual(ids);
  });

  it('is whole once the person has it rebuilt, and after the next start', async () => {
    await options.click('.recovery .button-main');
    await options.waitForSelector('.row');
    expect((await options.$$('.row')).length).toBe(4);
    expect(await lying()).toEqual([ids, ids]);
    await browser.close();
    browser = await launch();
    options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    expect(await options.$('.recovery, .copies-note')).toBeNull();
    expect(await lying()).toEqual([ids, ids]);
  });
});

async function deleteCopy(profile: string, place: RegExp): Promise<void> {
  const all = await readdir(profile, { recursive: true, withFileTypes: true });
  const found = all
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((folder) => place.test(folder.slice(profile.length + 1).replaceAll('\\', '/')));
  expect(found).not.toEqual([]);
  for (const folder of found) await rm(folder, { recursive: true, force: true });
}

interface Caught {
  caught?: { name: string; text: string };
}

/** Runs in the page: the next file that is handed to the browser goes no further than the page. */
function catchFile(): void {
  const page = globalThis as Caught;
  const files: Blob[] = [];
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) files.push(file);
    return 'blob:caught';
  };
  HTMLAnchorElement.prototype.click = function caught(this: HTMLAnchorElement) {
    void files
      .at(-1)
      ?.text()
      .then((text) => (page.caught = { name: this.download, text }));
  };
}

function caughtFile(): { name: string; text: string } {
  return (globalThis as Caught).caught ?? { name: '', text: '' };
}
