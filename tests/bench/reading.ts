import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callSource } from '../drive/call-source.ts';
import { launchChromium } from '../drive/chromium.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import type { Comparison } from './comparison.ts';
import { readingPages } from './reading-pages.ts';
import { buildOf } from './sizes.ts';
import { summarize } from './statistics.ts';

const aim = 3;

/** How long the reading of a page of 100,000 nodes may take, in milliseconds. */
const mostMs = 300;

/** What was measured, and what fell short besides the ratios. */
export interface Readings {
  comparisons: Comparison[];
  misses: string[];
}

/**
 * The script that reads a page beside one that only counts its nodes, each put into the page as a press
 * does it and timed until its answer is there, in turn.
 */
export async function compareReadings(kind: BrowserKind, runs: number): Promise<Readings> {
  const folder = await copyForReading(kind);
  const server = await servePages();
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  // Firefox makes the clock of pages coarser by default.
  const prefs = { 'privacy.reduceTimerPrecision': false };
  const browser = await launch({ extensionDir: folder, prefs });
  try {
    const own = await browser.openExtensionPage('welcome.html');
    const measure = async (name: keyof typeof readingPages): Promise<Timed> => {
      const page = await browser.openTab(`${server.url}${name}`);
      const timed = await own.evaluate(timeScripts, runs);
      await page.close();
      return timed;
    };
    return judge(await measure('messages'), await measure('nodes'));
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function judge(messages: Timed, nodes: Timed): Readings {
  const { median } = summarize(nodes.ours);
  return {
    comparisons: [
      { name: 'reading 5,000 messages', measured: messages, aim },
      { name: `reading ${nodes.nodes} nodes`, measured: nodes },
    ],
    misses: [
      ...(messages.gaveUp > 0
        ? [
            `the reading of 5,000 messages gave up ${messages.gaveUp} times of ${messages.ours.length}`,
          ]
        : []),
      ...(median > mostMs
        ? [`the reading of ${nodes.nodes} nodes: ${median.toFixed(0)} ms instead of ${mostMs}`]
        : []),
    ],
  };
}

/** Our build with the right to run its scripts where no one presses, and the script that counts. */
async function copyForReading(kind: BrowserKind): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-reading-'));
  await cp(buildOf(kind), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
  const wider = Object.assign({}, manifest, { host_permissions: ['http://127.0.0.1/*'] });
  await writeFile(path, JSON.stringify(wider));
  await writeFile(join(folder, 'count-nodes.js'), callSource(countNodes, []));
  return folder;
}

async function servePages(): Promise<{ url: string; close(): Promise<void> }> {
  const pages: Record<string, string> = readingPages;
  const server = createServer(({ url = '' }, response) => {
    const page = pages[url.slice(1)];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

interface Timed {
  /** In milliseconds. */
  limit: number[];
  ours: number[];
  nodes: number;
  /** How often the reading told no thread. */
  gaveUp: number;
}

/** Runs in the page: all that the limit does. */
function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let nodes = 1;
  while (walker.nextNode()) nodes += 1;
  return nodes;
}

/** Runs in a page of the extension: puts both scripts into the page under test, in turn. */
async function timeScripts(runs: number): Promise<Timed> {
  interface Injected {
    result: unknown;
  }
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
      scripting: { executeScript(what: object): Promise<Injected[]> };
    };
  };
  const all = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
  const tab = all.at(-1);
  if (!tab) throw new Error('No tab shows the page');
  const run = async (file: string): Promise<{ ms: number; result: unknown }> => {
    const began = performance.now();
    const target = { tabId: tab.id };
    const [answer] = await chrome.scripting.executeScript({ target, files: [file] });
    return { ms: performance.now() - began, result: answer?.result };
  };
  const timed: Timed = { limit: [], ours: [], nodes: 0, gaveUp: 0 };
  // What a browser does for the first time is slower.
  for (let round = -2; round < runs; round += 1) {
    const read = round % 2 === 0 ? await run('/read-page.js') : undefined;
    const counted = await run('/count-nodes.js');
    const { ms, result } = read ?? (await run('/read-page.js'));
    if (round < 0) continue;
    timed.limit.push(counted.ms);
    timed.ours.push(ms);
    timed.nodes = Number(counted.result);
    if (!Object.keys(result ?? {}).includes('thread')) timed.gaveUp += 1;
  }
  return timed;
}
