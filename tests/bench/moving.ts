import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../drive/chromium.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { buildOf } from './sizes.ts';

/** What moving a whole log takes at most: times as ratios, frames in milliseconds, memory in MB. */
const aims = { ratio: 2, frame: 200, memory: 512 };

/** How long one of the steps may take, in milliseconds, before it is given up. */
const longest = 900_000;

interface Measured {
  /** In milliseconds. */
  time: number;
  /** The longest that the page went without a frame, in milliseconds. */
  frame: number;
}

/**
 * Brings a log of `count` moments in, and writes it into a file again, in a real browser; answers what
 * misses its aim. The limit is JSON alone, and bare puts or reads of rows as long.
 */
export async function benchMoving(kind: BrowserKind, count: number): Promise<string[]> {
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extensionDir: buildOf(kind) });
  try {
    const page = await browser.openExtensionPage('options.html');
    const limit = await page.evaluate(measureLimit, count);
    await page.evaluate(goToTransfer);
    await page.waitForSelector('.transfer [type=file]');
    const memory = watchMemory(page.browser().process()?.pid);
    const looked = await step(page, chooseFile, count, '.transfer-plan');
    const brought = await step(
      page,
      press,
      '.transfer-plan .button-main',
      '.transfer-past .button',
    );
    const mostImport = memory.most();
    await page.waitForSelector('.transfer-more button:not(:disabled)');
    const written = await step(
      page,
      pressJson,
      count,
      '.transfer-more > [role=status]:not(:empty)',
    );
    const most = Math.max(mostImport, memory.most());
    memory.end();
    return tell(kind, count, { limit, looked, brought, written, most });
  } finally {
    await browser.close();
  }
}

interface Told {
  limit: { parse: number; put: number; read: number; stringify: number; size: number };
  looked: Measured;
  brought: Measured;
  written: Measured;
  most: number;
}

function tell(kind: string, count: number, told: Told): string[] {
  const { limit, looked, brought, written, most } = told;
  const bringing = (looked.time + brought.time) / (limit.parse + limit.put);
  const writing = written.time / (limit.stringify + limit.read);
  const frame = Math.max(looked.frame, brought.frame, written.frame);
  const s = (time: number) => `${(time / 1_000).toFixed(1)} s`;
  console.log(
    `  ${count} moments, ${(limit.size / 1e6).toFixed(0)} MB of JSON, in ${kind}:\n` +
      `    in:  looked at ${s(looked.time)}, brought in ${s(brought.time)}; JSON.parse ${s(limit.parse)}, bare puts ${s(limit.put)}: ${bringing.toFixed(2)} ×\n` +
      `    out: ${s(written.time)}; JSON.stringify ${s(limit.stringify)}, bare reads ${s(limit.read)}: ${writing.toFixed(2)} ×\n` +
      `    longest frame ${frame.toFixed(0)} ms (looking ${looked.frame.toFixed(0)}, bringing ${brought.frame.toFixed(0)}, writing ${written.frame.toFixed(0)}); ${most > 0 ? `at most ${most.toFixed(0)} MB more than before` : 'memory could not be measured here'}`,
  );
  const misses: [string, number, number][] = [
    ['bringing a log in', bringing, aims.ratio],
    ['writing a log into a file', writing, aims.ratio],
    ['the longest frame in ms', frame, aims.frame],
    ['memory in MB', most, aims.memory],
  ];
  return misses
    .filter(([, value, aim]) => value > aim)
    .map(([name, value, aim]) => `${name}: ${value.toFixed(2)} instead of ${aim}`);
}

/**
 * Does `act` in the page, and waits for `selector`, which may come only once the page was loaded anew;
 * counts the frames meanwhile.
 */
async function step<Given>(
  page: Page,
  act: (given: Given) => unknown,
  given: Given,
  selector: string,
): Promise<Measured> {
  await page.evaluate(watchFrames);
  const start = performance.now();
  await page.evaluate(act as (given: unknown) => unknown, given);
  await waitUntil(
    selector,
    async () => (await isThere(page, selector)) || notYet('not there'),
    longest,
  );
  const time = performance.now() - start;
  const frame = await page.evaluate(() => Number(sessionStorage.getItem('bench-frame')));
  return { time, frame };
}

function isThere(page: Page, selector: string): Promise<boolean> {
  // While it loads anew, a page cannot be asked.
  return page.$(selector).then(Boolean, () => false);
}

/** The resident memory of a browser with all its processes, every half second. */
function watchMemory(pid: number | undefined): { most(): number; end(): void } {
  const now = () =>
    pid === undefined ? 0 : treeOf(pid).reduce((sum, each) => sum + residentOf(each), 0);
  const before = now();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, now())), 500);
  return { most: () => (most - before) / 1e6, end: () => clearInterval(timer) };
}

function treeOf(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const tree = [root];
  for (const member of tree) {
    for (const [pid, parent] of parents) if (parent === member) tree.push(pid);
  }
  return tree;
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(readStatus(pid))?.[1] ?? 0);
}

/** What a process has for itself, in bytes: shared pages are not counted once for each. */
function residentOf(pid: number): number {
  return Number(/^RssAnon:\s+(\d+)/m.exec(readStatus(String(pid)))?.[1] ?? 0) * 1_024;
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

// The functions below run in a page of the extension.

/** Keeps the longest time without a frame where it outlives the page. */
function watchFrames(): void {
  let last = performance.now();
  let most = 0;
  sessionStorage.setItem('bench-frame', '0');
  const next = () => {
    const now = performance.now();
    if (now - last > most) {
      most = now - last;
      sessionStorage.setItem('bench-frame', String(most));
    }
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

function pressJson(): void {
  document.querySelector('.transfer-more')?.setAttribute('open', '');
  document.querySelector<HTMLElement>('.transfer-more button')?.click();
}

/** The last place is the settings. */
function goToTransfer(): void {
  [...document.querySelectorAll<HTMLElement>('.options-head nav button')].at(-1)?.click();
  const open = () =>
    document.querySelector<HTMLElement>('[aria-labelledby=settings-moving] button')?.click();
  requestAnimationFrame(() => requestAnimationFrame(open));
}

/** Chooses the file that `measureLimit` left. */
function chooseFile(): void {
  const input = document.querySelector('.transfer [type=file]') as HTMLInputElement;
  const chosen = new DataTransfer();
  chosen.items.add(new File([Reflect.get(window, 'benchFile') as Blob], 'notes.json'));
  Reflect.set(window, 'benchFile', undefined);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Makes a file of `count` moments, and measures what JSON and a bare store take for as much. */
async function measureLimit(count: number): Promise<Told['limit']> {
  const facts = 'They went on to colours before I had said what I think of the plan. '.repeat(9);
  const moments = Array.from({ length: count }, (_, number) => ({
    id: `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    felt: number % 3 === 0 ? 'met' : 'dismissed',
    at: 1_600_000_000_000 + number * 60_000,
    zone: 'Europe/Berlin',
    via: 'popup',
    context: {
      level: 'conversation',
      readFrom: 'page',
      host: 'app.slack.com',
      service: 'Slack',
      conversation: '#design',
    },
    kind: 'passed_over',
    facts: `${number}: ${facts}`,
    reflection: {
      story: 'voice_does_not_count',
      beliefBefore: 70,
      beliefAfter: 40,
      reframe: 'I said what I think.',
    },
    revision: 2,
    changedAt: 1_600_000_000_000 + number * 60_000,
  }));
  const timed = async (work: () => unknown) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  let text = '';
  const stringify = await timed(() => (text = JSON.stringify(moments)));
  const parse = await timed(() => JSON.parse(text) as unknown);
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
    });
  const opening = indexedDB.open('bench-limit');
  opening.addEventListener('upgradeneeded', () =>
    opening.result.createObjectStore('rows', { keyPath: 'id' }),
  );
  const database = await answer(opening);
  const rows = moments.map((moment) => ({
    id: moment.id,
    at: moment.at,
    body: JSON.stringify(moment),
  }));
  const put = await timed(async () => {
    for (let from = 0; from < count; from += 400) {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      for (const row of rows.slice(from, from + 400)) transaction.objectStore('rows').put(row);
      await new Promise((resolve) => {
        transaction.addEventListener('complete', resolve);
      });
    }
  });
  const read = await timed(() => answer(database.transaction('rows').objectStore('rows').getAll()));
  database.close();
  indexedDB.deleteDatabase('bench-limit');
  const lines = moments.map((moment) => JSON.stringify(moment)).join(',\n');
  const head =
    '{"format":"noticed","version":1,"exportedAt":"2026-11-25T00:00:00.000Z","moments":[\n';
  const end = `\n],"people":[\n],"checkIns":[\n],"counts":{"moments":${count},"people":0,"checkIns":0}}\n`;
  const file = new Blob([head, lines, end]);
  Reflect.set(window, 'benchFile', file);
  return { parse, put, read, stringify, size: file.size };
}
