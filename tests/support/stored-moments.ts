import type { Page } from 'puppeteer-core';
import type { Moment } from '../../lib/moment/moment.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';

/** Reads the log of the extension in a browser, newest first, out of the database itself. */
export function storedMoments(browser: DrivenBrowser): () => Promise<Moment[]> {
  let reader: Page | undefined;
  return async () => {
    reader ??= await browser.openExtensionPage('welcome.html');
    const bodies = await reader.evaluate(readBodies);
    return bodies.map((body) => JSON.parse(body) as Moment).toSorted((a, b) => b.at - a.at);
  };
}

/** Runs in a page of the extension: the body of every row, as it lies in the database. */
function readBodies(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('noticed');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const all = database.transaction('moments').objectStore('moments').getAll();
      all.addEventListener('error', () => reject(all.error ?? new Error('not read')));
      all.addEventListener('success', () => {
        database.close();
        resolve(all.result.map((row: { body: string }) => row.body));
      });
    });
  });
}
