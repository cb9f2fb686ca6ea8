import type { Page } from 'puppeteer-core';
import { momentRow } from '../../lib/log/moment-row.ts';
import type { Row } from '../../lib/log/row.ts';
import type { Moment } from '../../lib/moment/moment.ts';

/** So many rows go over to the browser at a time. */
const batch = 2_000;

/** Puts `moments` into the log of a page of the extension, past its writer: a log that is there already. */
export async function putMoments(ours: Page, moments: readonly Moment[]): Promise<void> {
  for (let start = 0; start < moments.length; start += batch) {
    const rows = await Promise.all(moments.slice(start, start + batch).map(momentRow));
    await ours.evaluate(putRows, rows);
  }
}

/** Empties the log of a page of the extension. */
export async function emptyLog(ours: Page): Promise<void> {
  await ours.evaluate(putRows, null);
}

/** Runs in a page of the extension: writes rows as they are, or takes all away. */
function putRows(rows: Row[] | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('noticed');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const writing = database.transaction('moments', 'readwrite');
      const store = writing.objectStore('moments');
      if (rows) for (const row of rows) store.put(row);
      else store.clear();
      writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')));
      writing.addEventListener('complete', () => {
        database.close();
        resolve();
      });
    });
  });
}
