import type { Pair, Side } from './pair.ts';

/** How much longer or shorter the limit's records may be than ours: work that is equal enough. */
const tolerance = 0.1;

/** Tells how long the records of both are, and whether their work is still equal. */
export async function tellRecords({ limit, ours }: Pair): Promise<string> {
  const length = { limit: await recordLength(limit), ours: await recordLength(ours) };
  const told = `A record has ${length.ours} characters of JSON, and ${length.limit} in the limit.`;
  return Math.abs(length.limit / length.ours - 1) <= tolerance
    ? told
    : `${told} That is not equal work: set recordLength in limit/worker.js.`;
}

async function recordLength({ browser, listener, page }: Side): Promise<number> {
  const own = await browser.openExtensionPage(listener);
  const length = await own.evaluate(readRecordLength);
  await own.close();
  await page.bringToFront();
  return length;
}

/** Runs in a page of the extension: the length of some record in its one database, as JSON. */
async function readRecordLength(): Promise<number> {
  const [database] = await indexedDB.databases();
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
    });
  const opened = await answer(indexedDB.open(database?.name ?? ''));
  const names = [...opened.objectStoreNames];
  const store = names.find((name) => name === 'moments') ?? names[0] ?? '';
  const cursor = await answer(opened.transaction(store).objectStore(store).openCursor());
  opened.close();
  return JSON.stringify(cursor?.value ?? '').length;
}
