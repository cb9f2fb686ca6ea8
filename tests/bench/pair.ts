import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../drive/chromium.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { serveFolder } from '../drive/serve.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import type { Watched } from './probe.ts';
import { buildOf } from './sizes.ts';
import { startTimedDisplay, type TimedDisplay } from './timed-display.ts';
import { copyWatched } from './watched-copy.ts';
import { startWithoutPauses } from './without-pauses.ts';

/** One of the two extensions, in a browser and on a screen of its own. */
export interface Side extends Extension {
  readonly browser: DrivenBrowser;
  readonly display: TimedDisplay;
  /** The page that is in front. */
  readonly page: Page;
}

/** What has to be known of an extension to measure it. */
interface Extension extends Watched {
  readonly folder: string;
  /** What the popup shows once it has come to rest. */
  readonly atRest: string;
  /** The channel on which it says that a record was written, and a page of its own to hear it on. */
  readonly channel: string;
  readonly listener: string;
}

/** The limit and our extension, in two browsers of one kind that run at the same time. */
export interface Pair {
  readonly version: string;
  readonly limit: Side;
  readonly ours: Side;
  close(): Promise<void>;
}

/** Something measured on both sides. */
export interface Both<T> {
  readonly limit: T;
  readonly ours: T;
}

const limit: Extension = {
  folder: new URL('./limit', import.meta.url).pathname,
  button: '#press',
  saved: '#saved',
  atRest: '#press',
  channel: 'saved',
  listener: 'popup.html',
};

const ours: Omit<Extension, 'folder'> = {
  button: '.press-dismissed',
  saved: '.saved-box button',
  atRest: '.kept-change',
  channel: 'log-changes',
  listener: 'welcome.html',
};

/** Starts both, each with the sample chat in front and no page of its own open. */
export async function startPair(kind: BrowserKind): Promise<Pair> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const each of opened.toReversed()) await each.close();
    await rm(folder, { recursive: true, force: true });
  };

  async function startSide(extension: Extension, name: string): Promise<Side> {
    const extensionDir = join(folder, name);
    await copyWatched(extension.folder, extensionDir, extension);
    const display = await startTimedDisplay();
    opened.push(display);
    const launch = kind === 'chromium' ? launchChromium : launchFirefox;
    // Firefox makes the clock of pages coarser by default.
    const prefs = { 'privacy.reduceTimerPrecision': false };
    const browser = await launch({ extensionDir, display, prefs });
    opened.push(browser);
    const page = await browser.openTab(chat.url);
    if (kind === 'chromium') await startWithoutPauses(page);
    return { ...extension, browser, display, page };
  }

  const chat = await serveFolder(new URL('../drive/sample-chat', import.meta.url).pathname);
  opened.push(chat);
  try {
    const sides = {
      limit: await startSide(limit, 'limit'),
      ours: await startSide({ ...ours, folder: buildOf(kind) }, 'ours'),
    };
    await closeWelcome(sides.ours);
    return { version: sides.ours.browser.version, ...sides, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A page of the extension would keep its process alive, which the other side's is not. */
async function closeWelcome({ browser, page }: Side): Promise<void> {
  const welcome = await waitUntil('the welcome page', async () => {
    const [first] = await browser.extensionPages();
    return first ?? notYet('no page of the extension');
  });
  await welcome.close();
  await page.bringToFront();
}

/** Rounds that are not counted: a browser's first time of anything is slower. */
const warmUps = 3;

/** Measures both sides in turn, each round beginning with the other one, so that noise hits both. */
export async function inTurns<T>(
  pair: Pair,
  runs: number,
  measure: (side: Side) => Promise<T>,
): Promise<Both<T[]>> {
  const measured = { limit: [] as T[], ours: [] as T[] };
  for (let round = -warmUps; round < runs; round++) {
    const order = round % 2 === 0 ? (['limit', 'ours'] as const) : (['ours', 'limit'] as const);
    for (const name of order) {
      const result = await measure(pair[name]);
      if (round >= 0) measured[name].push(result);
    }
  }
  return measured;
}
