import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { mostTogether, type Request } from '../../lib/messages/requests.ts';
import type { MessageName } from '../../lib/messages/answers.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { callApi } from './extension-api.ts';

/** Puts `moments` into the log from a page of the extension, as a file is brought in. */
export async function putMoments(ours: Page, moments: readonly Moment[]): Promise<void> {
  const id = randomUUID();
  await send(ours, 'begin-import', { id, source: 'json' });
  for (let part = 0; part * mostTogether < moments.length; part += 1) {
    const some = moments.slice(part * mostTogether, (part + 1) * mostTogether);
    await send(ours, 'import-records', { id, part, moments: some, people: [], checkIns: [] });
  }
  await send(ours, 'finish-import', { id });
}

/** Erases everything, from a page of the extension. */
export async function emptyLog(ours: Page): Promise<void> {
  await send(ours, 'erase-everything', {});
}

async function send<Name extends MessageName>(ours: Page, name: Name, request: Request<Name>) {
  const outcome = await callApi(ours, 'runtime.sendMessage', { name, request });
  if (outcome !== 'saved') throw new Error(`${name}: ${String(outcome)}`);
}
