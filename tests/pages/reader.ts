import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { PageReading } from '../../lib/context/page-reading.ts';
import { type BrowserKind, findBrowser } from '../drive/find-browser.ts';
import { buildOf } from '../support/builds.ts';
import type { PageFile } from './page-file.ts';

/** Reads pages with the built script, in a real browser. */
export interface PageReader {
  read(page: PageFile): Promise<{ reading: PageReading | undefined; changes: number; ms: number }>;
  close(): Promise<void>;
}

/** Starts a browser without a window. Pages are shown under their own addresses; nothing else is answered. */
export async function startPageReader(kind: BrowserKind): Promise<PageReader> {
  const script = await readFile(join(buildOf(kind), 'read-page.js'), 'utf8');
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`No ${kind} is installed`);
  const browser = await puppeteer.launch({
    browser: kind === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args: kind === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return {
    read: (file) => readIn(browser, file, script),
    close: () => browser.close(),
  };
}

async function readIn(browser: Browser, file: PageFile, script: string) {
  const page = await browser.newPage();
  try {
    await page.setViewport(file.viewport);
    await page.emulateTimezone(file.timezone);
    await show(page, file);
    await page.evaluate(prepare, file.before ?? {});
    await page.evaluate(watchChanges);
    const { told, ms } = await page.evaluate(run, script);
    const changes = await page.evaluate(countChanges);
    return { reading: told === null ? undefined : PageReading.parse(told), changes, ms };
  } finally {
    await page.close();
  }
}

async function show(page: Page, { url, html }: PageFile): Promise<void> {
  await page.setRequestInterception(true);
  const address = new URL(url).href.replace(/#.*/, '');
  page.on('request', (request) => {
    const asked = request.url().replace(/#.*/, '');
    const answer =
      asked === address
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: html })
        : request.abort();
    answer.catch(() => undefined);
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

// The functions below run in the page.

function prepare({ scroll, select, focus }: NonNullable<PageFile['before']>): void {
  const find = (selector: string) => {
    const found = document.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}`);
    return found;
  };
  if (scroll) find(scroll.selector).scrollTop = scroll.to === 'end' ? 1e9 : scroll.to;
  if (focus) find(focus).focus();
  if (select) getSelection()?.selectAllChildren(find(select));
}

function watchChanges(): void {
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  Object.assign(window, {
    changesSeen: () => changes + observer.takeRecords().length,
  });
}

function countChanges(): number {
  return (Reflect.get(window, 'changesSeen') as () => number)();
}

function run(source: string): { told: unknown; ms: number } {
  const began = performance.now();
  // eslint-disable-next-line no-eval -- the script as the browser would inject it
  const told: unknown = (0, eval)(source);
  return { told: told ?? null, ms: performance.now() - began };
}
