import type { Page } from 'puppeteer-core';
import { isWhole, type Row } from '../../lib/log/row.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';

/** What a copy really holds: every row, as it lies there; undefined where it cannot be read. */
export interface LyingCopies {
  database: Row[] | undefined;
  storage: Row[] | undefined;
}

/** How a press ended, as the background answered; `none` where it did not. */
export type Answer = string;

/** A page of the extension that only has to be there, for asking from. */
export function quietPage(browser: DrivenBrowser): Promise<Page> {
  return browser.openExtensionPage('welcome.html');
}

/** Sends a press with so many characters of words, as the popup does, and resolves with the answer. */
export function press(page: Page, id: string, words = 40): Promise<Answer> {
  return page.evaluate(sendPress, id, words);
}

/** Sends any message of ours, as our pages do. */
export function send(page: Page, name: string): Promise<Answer> {
  return page.evaluate(sendMessage, name);
}

export async function lyingCopies(page: Page): Promise<LyingCopies> {
  const copies = await page.evaluate(readCopies);
  return {
    database: copies.database as Row[] | undefined,
    storage: copies.storage as Row[] | undefined,
  };
}

export function momentIn(row: Row): Moment {
  return JSON.parse(row.body) as Moment;
}

/** What is wrong with a copy that should hold those moments: lost, torn or doubled ones. */
export async function faultsOf(copy: readonly Row[], acknowledged: ReadonlySet<string>) {
  const ids = copy.map(({ id }) => id);
  const whole = await Promise.all(copy.map(isWhole));
  return {
    lost: [...acknowledged].filter((id) => !ids.includes(id)).length,
    torn: whole.filter((each) => !each).length,
    doubled: ids.length - new Set(ids).size,
  };
}

interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
}

interface ExtensionPage {
  browser?: Api;
  chrome: Api;
}

// The functions below run in a page of the extension.

function sendPress(id: string, length: number): Promise<string> {
  const api = globalThis as unknown as ExtensionPage;
  const { runtime } = api.browser ?? api.chrome;
  const context = {
    level: 'words',
    readFrom: 'page',
    host: 'app.slack.com',
    words: id.padEnd(length, ' more'),
  };
  const request = { id, felt: 'dismissed', at: Date.now(), context };
  return runtime
    .sendMessage({ name: 'capture-moment', request })
    .then((answer: unknown) => (typeof answer === 'string' ? answer : 'none'))
    .catch(() => 'none');
}

function sendMessage(name: string): Promise<string> {
  const api = globalThis as unknown as ExtensionPage;
  const { runtime } = api.browser ?? api.chrome;
  return runtime
    .sendMessage({ name, request: {} })
    .then((answer: unknown) => (typeof answer === 'string' ? answer : 'none'))
    .catch(() => 'none');
}

async function readCopies(): Promise<{ database?: unknown[]; storage?: unknown[] }> {
  const api = globalThis as unknown as ExtensionPage;
  const { storage } = api.browser ?? api.chrome;
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
    });
  const inDatabase = async (): Promise<unknown[]> => {
    const database = await answer(indexedDB.open('noticed'));
    try {
      return await answer(database.transaction('moments').objectStore('moments').getAll());
    } finally {
      database.close();
    }
  };
  const inStorage = async (): Promise<unknown[]> => {
    const values = await storage.local.get(null);
    const rows = Object.entries(values).flatMap(([key, value]): unknown[] => {
      if (key.startsWith('log.rows.')) return value as unknown[];
      return key.startsWith('log.row.') ? [value] : [];
    });
    return rows.filter((row) => !('gone' in (row as object)));
  };
  // A store whose files are damaged may never answer.
  const soon = (work: Promise<unknown[]>): Promise<unknown[] | undefined> => {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 5_000));
    return Promise.race([work, late]).catch(() => undefined);
  };
  const [first, second] = await Promise.all([soon(inDatabase()), soon(inStorage())]);
  return { ...(first && { database: first }), ...(second && { storage: second }) };
}
