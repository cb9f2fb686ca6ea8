import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { mostTogether } from '../../lib/messages/requests.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { ask } from './ask.ts';

/** Puts `moments` into the log from a page of the extension, as a file is brought in. */
export async function putMoments(ours: Page, moments: readonly Moment[]): Promise<void> {
  const id = randomUUID();
  await ask(ours, 'begin-import', { id, source: 'json' });
  for (let part = 0; part * mostTogether < moments.length; part += 1) {
    const some = moments.slice(part * mostTogether, (part + 1) * mostTogether);
    await ask(ours, 'import-records', { id, part, moments: some, people: [], checkIns: [] });
  }
  await ask(ours, 'finish-import', { id });
}

/** Erases everything, from a page of the extension. */
export async function emptyLog(ours: Page): Promise<void> {
  await ask(ours, 'erase-everything', {});
}
