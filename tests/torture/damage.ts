import { cp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import { openProfile } from '../drive/profile.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { lyingCopies, press, quietPage } from './log-in-browser.ts';
import type { Random } from './random.ts';
import { count, type Tally } from './tally.ts';
import type { Victim } from './victims.ts';

/** How many moments lie in the log that is damaged. */
const moments = 40;
const patience = 20_000;

/** Damages one file of a closed profile, and looks whether the log tells, and what comes back. */
export async function damage(victim: Victim, rounds: number, random: Random, tally: Tally) {
  const profile = await openProfile(undefined);
  try {
    const base = await fillProfile(victim, profile.folder);
    tally.acknowledged = base.size;
    for (let round = 0; round < rounds; round += 1) {
      const folder = join(tmpdir(), `torture-damaged-${process.pid}-${round}`);
      await cp(profile.folder, folder, { recursive: true });
      try {
        const what = await damageOne(folder, random);
        await lookAt(victim, folder, base, what, tally).catch((error: unknown) => {
          tally.wrong.push(`${what}: ${String(error)}`);
        });
        tally.rounds += 1;
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      }
    }
  } finally {
    await profile.discard();
  }
}

/** The moments of a new profile by id, each as its row's tag. */
async function fillProfile(victim: Victim, profileDir: string): Promise<Map<string, string>> {
  const browser = await victim.launch({ profileDir });
  try {
    const page = await quietPage(browser);
    for (let left = moments; left > 0; left -= 1) await press(page, crypto.randomUUID());
    const { database } = await lyingCopies(page);
    return new Map(database?.map(({ id, tag }) => [id, tag]));
  } finally {
    await browser.close();
  }
}

const kinds = ['flip', 'flip', 'cut', 'zero', 'delete'] as const;
/** Where browsers keep what extensions store. */
const stores = /IndexedDB|Local Extension Settings|storage\/default\/moz-extension/;

async function damageOne(folder: string, random: Random): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => stores.test(file) && !/LOCK$|LOG(\.old)?$|-shm$/.test(file))
    .toSorted();
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, size: (await stat(file)).size })),
  );
  const { file, size } = random.pick(sizes.filter((each) => each.size > 0));
  const kind = random.pick(kinds);
  const at = random.integer(size);
  if (kind === 'delete') await rm(file);
  else if (kind === 'cut') await truncate(file, at);
  else
    await overwrite(file, kind === 'flip' ? 1 : 4096, at, (byte) =>
      kind === 'flip' ? byte ^ (1 << random.integer(8)) : 0,
    );
  return `${kind} at ${at} of ${size} in ${relative(folder, file)}`;
}

async function overwrite(
  file: string,
  length: number,
  at: number,
  change: (byte: number) => number,
): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
    await handle.write(buffer.subarray(0, bytesRead).map(change), 0, bytesRead, at);
  } finally {
    await handle.close();
  }
}

async function lookAt(
  victim: Victim,
  profileDir: string,
  base: ReadonlyMap<string, string>,
  what: string,
  tally: Tally,
): Promise<void> {
  let browser: DrivenBrowser;
  try {
    browser = await victim.launch({ profileDir });
  } catch (error) {
    tally.wrong.push(`${what}: the browser did not start: ${String(error).slice(0, 200)}`);
    return;
  }
  try {
    const before = await lackedIn(await quietPage(browser), base);
    const page = await browser.openExtensionPage('options.html');
    if (before > 0) count(tally, 'damage that reached a copy');
    const seen = await outcome(page, base).catch((error: unknown) => String(error));
    count(tally, seen in outcomes ? outcomes[seen as keyof typeof outcomes] : 'unnoticed');
    if (!(seen in outcomes)) tally.wrong.push(`${what}: ${seen}`);
    const lost = await lostFromBoth(page, base);
    count(tally, 'moments that came back', base.size - lost);
    if (lost > 0) tally.wrong.push(`${what}: ${lost} moments in no copy`);
  } finally {
    await browser.close();
  }
}

const outcomes = {
  whole: 'whole or mended unasked',
  rebuilt: 'told, and whole once rebuilt',
  'one copy': 'told to be in one copy',
};

/** What the page comes to: it mends and tells on its own; only rebuilding has to be asked for. */
async function outcome(page: Page, base: ReadonlyMap<string, string>): Promise<string> {
  const told = await waitUntil(
    'the log to be whole, or to be told not to be',
    async () => {
      const shown = await page.evaluate(() => ({
        recovery: document.querySelector('.recovery .button-main:not(:disabled)') !== null,
        note: document.querySelector('.copies-note') !== null,
      }));
      if (shown.recovery) return 'recovery';
      if (shown.note) return 'one copy';
      const lacked = await lackedIn(page, base);
      return lacked === 0 ? 'whole' : notYet(`${lacked} records are not as they were`);
    },
    patience,
  );
  if (told !== 'recovery') return told;
  await page.evaluate(() => document.querySelector<HTMLElement>('.recovery .button-main')?.click());
  await waitUntil(
    'the log to be rebuilt',
    async () => {
      const lacked = await lackedIn(page, base);
      return lacked === 0 ? true : notYet(`${lacked} records are not as they were`);
    },
    patience,
  );
  return 'rebuilt';
}

/** How many records of both copies together are not as they were. */
async function lackedIn(page: Page, base: ReadonlyMap<string, string>): Promise<number> {
  const { database, storage } = await lyingCopies(page);
  return [database, storage].reduce((sum, copy) => {
    const tags = new Map(copy?.map((row) => [row.id, row.tag]));
    return sum + [...base].filter(([id, tag]) => tags.get(id) !== tag).length;
  }, 0);
}

async function lostFromBoth(page: Page, base: ReadonlyMap<string, string>): Promise<number> {
  const { database = [], storage = [] } = await lyingCopies(page);
  const tags = new Map([...database, ...storage].map((row) => [row.id, row.tag]));
  return [...base].filter(([id, tag]) => tags.get(id) !== tag).length;
}
