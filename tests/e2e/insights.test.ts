import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { manyMoments } from '../support/many-moments.ts';
import { emptyLog, putMoments } from './put-moments.ts';
import { type Album, looks, startAlbum } from './album.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { press, violations, wear } from './painted.ts';

const widths = [320, 700, 1280, 1600];

describe.each(browserKinds)('insights in %s', (kind) => {
  let noticed: Noticed;
  let page: Page;
  let album: Album;

  beforeAll(async () => {
    album = await startAlbum(`insights-${kind}`);
    noticed = await startNoticed(kind);
  });
  afterAll(() => noticed.close());

  async function openWith(count: number, language: string, theme: string): Promise<void> {
    page = await noticed.browser.openExtensionPage('options.html');
    await page.waitForSelector('.history');
    await emptyLog(page);
    await putMoments(page, manyMoments(count, Date.now()));
    await page.close();
    page = await noticed.browser.openExtensionPage('options.html');
    await wear(page, language, theme);
  }

  describe.each(looks)('in "$language", $theme', ({ language, theme }) => {
    const picture = (screen: string) =>
      album.picture(`${screen}-${language}-${theme}`, (path) =>
        page.screenshot({ path, fullPage: true }),
      );

    it.each([
      [0, '.insights > p:last-child'],
      [3, '.insights-few'],
      [40, '.figure .chart'],
      [2_000, '.figure .chart'],
    ])('fit at every width with %i moments', async (count, shown) => {
      await openWith(count, language, theme);
      await press(page, 'nav li:nth-child(3) button', shown);
      for (const width of widths) {
        await page.setViewport({ width, height: 900 });
        await page.waitForFunction(fits);
        expect(await page.$('.save-note')).toBeNull();
        await picture(`insights-${count}-${width}`);
      }
      expect(await violations(page)).toEqual([]);
      await page.setViewport({ width: 700, height: 900 });
      await press(page, '.insights-head button', '.year h1');
      await picture(`year-${count}`);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });

  it('draw without a word from the policy, and make a picture that stands alone', async () => {
    await openWith(200, 'en', 'light');
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await press(page, 'nav li:nth-child(3) button', '.figure .chart');
    await page.evaluate(keepFiles);
    for (const [place, type] of [
      [2, 'image/svg+xml'],
      [3, 'image/png'],
    ] as const) {
      await page.click(`.figure-end button:nth-child(${place})`);
      const file = await waitUntil(`a file of ${type}`, async () => {
        const files = await page.evaluate(filesKept);
        return files.find((each) => each.type === type) ?? notYet(JSON.stringify(files));
      });
      expect(file.name).toMatch(/^picture\.(?:svg|png)$/);
      expect(file.size).toBeGreaterThan(1_000);
      expect(file.text.includes('class=')).toBe(false);
      expect(file.text.includes('var(')).toBe(false);
    }
    expect(refused).toEqual([]);
    await page.close();
  });
});

/** Runs in the page: whether it is as wide as its window, and each picture as its place. */
function fits(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  const pictures = [...document.querySelectorAll('.figure-picture')];
  return (
    scrollWidth <= clientWidth && pictures.every((each) => each.scrollWidth <= each.clientWidth + 1)
  );
}

interface File {
  name: string;
  type: string;
  size: number;
  text: string;
}

/** Runs in the page: keeps what is handed over, instead of asking where to put it. */
function keepFiles(): void {
  const files: File[] = [];
  Object.assign(window, { filesKept: files });
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(URL, blob);
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function kept(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    void blob?.text().then((text) => {
      files.push({ name: this.download, type: blob.type, size: blob.size, text });
    });
  };
}

function filesKept(): File[] {
  return Reflect.get(window, 'filesKept') as File[];
}
