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
  const tab = await openTab(browser);
  return {
    read: (file) => readIn(tab, file, script),
    close: () => browser.close(),
  };
}

/** A tab that shows one page after another: to open one for each takes longer than all the rest. */
interface Tab {
  show(file: PageFile): Promise<Page>;
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  let shown: PageFile | undefined;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isIt = shown && withoutHash(request.url()) === withoutHash(shown.url);
    const answer = isIt
      ? request.respond({ contentType: 'text/html; charset=utf-8', body: shown?.html ?? '' })
      : request.abort();
    answer.catch(() => undefined);
  });
  return {
    async show(file) {
      const { url, timezone, viewport } = file;
      if (viewport.width !== shown?.viewport.width || viewport.height !== shown.viewport.height) {
        await page.setViewport(viewport);
      }
      if (timezone !== shown?.timezone) await page.emulateTimezone(timezone);
      // Where only the hash differs, a browser would stay on the page it has.
      if (shown && withoutHash(shown.url) === withoutHash(url)) await page.goto('about:blank');
      shown = file;
      await page.goto(url);
      return page;
    },
  };
}

function withoutHash(url: string): string {
  return new URL(url).href.replace(/#.*/, '');
}

async function readIn(tab: Tab, file: PageFile, script: string) {
  const page = await tab.show(file);
  const { told, ms, changes } = await page.evaluate(run, file.before ?? {}, script);
  return { reading: told === null ? undefined : PageReading.parse(told), changes, ms };
}

// The function below runs in the page.

function run(
  { scroll, select, focus }: NonNullable<PageFile['before']>,
  source: string,
): { told: unknown; ms: number; changes: number } {
  const find = (selector: string) => {
    const found = document.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}`);
    return found;
  };
  if (scroll) find(scroll.selector).scrollTop = scroll.to === 'end' ? 1e9 : scroll.to;
  if (focus) find(focus).focus();
  if (select) getSelection()?.selectAllChildren(find(select));

  const observer = new MutationObserver(() => undefined);
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  const began = performance.now();
  // eslint-disable-next-line no-eval -- the script as the browser would inject it
  const told: unknown = (0, eval)(source);
  const ms = performance.now() - began;
  return { told: told ?? null, ms, changes: observer.takeRecords().length };
}
