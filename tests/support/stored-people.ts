import type { Page } from 'puppeteer-core';
import type { Person } from '../../lib/moment/person.ts';

/** Everybody who is in the log, read in a page of the extension out of the database itself. */
export async function storedPeople(page: Page): Promise<Person[]> {
  const bodies = await page.evaluate(readBodies);
  return bodies.map((body) => JSON.parse(body) as Person);
}

/** Runs in the page: the body of every row of a person, as it lies in the database. */
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
        const rows: { shelf: string; body: string }[] = all.result;
        resolve(rows.filter(({ shelf }) => shelf === 'people').map(({ body }) => body));
      });
    });
  });
}
