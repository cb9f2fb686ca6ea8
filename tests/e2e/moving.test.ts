import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { aMoment, threadPage } from '../support/moments.ts';
import { aPerson, onSlack } from '../support/people.ts';
import { storedPeople } from '../support/stored-people.ts';
import { ask } from './ask.ts';
import { mouse } from './hands.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';

// Two browsers after one another, and a passphrase that is made hard to try.
vi.setConfig({ testTimeout: 300_000 });

const passphrase = 'four words or even five';

const log = [
  aMoment({ context: threadPage, kind: 'left_on_read', facts: 'عربي 😀' }),
  aMoment({ felt: 'met', reflection: { gave: 'A quiet evening.' } }),
  aMoment({ parkedUntil: Date.UTC(2040, 0, 1) }),
];
const person = aPerson({ conversations: [onSlack('Dana')] });

describe.each(browserKinds)('moving house in %s', (kind) => {
  const pictures = new URL(`../../.output/screens/moving-${kind}/`, import.meta.url).pathname;
  let downloads: string;
  const open: Noticed[] = [];

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    downloads = await mkdtemp(join(tmpdir(), 'noticed-downloads-'));
  });
  afterAll(async () => {
    for (const noticed of open) await noticed.close();
    await rm(downloads, { recursive: true, force: true });
  });

  async function start(): Promise<{ noticed: Noticed; page: Page }> {
    const noticed = await startNoticed(kind, {
      prefs: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
    });
    open.push(noticed);
    const page = await noticed.browser.openExtensionPage('options.html');
    await page.setViewport({ width: 1_000, height: 1_600 });
    if (kind === 'chromium') {
      const session = await page.createCDPSession();
      const behavior = { behavior: 'allow', downloadPath: downloads } as const;
      await session.send('Browser.setDownloadBehavior', behavior);
    }
    return { noticed, page };
  }

  async function goToTransfer(page: Page): Promise<void> {
    await page.bringToFront();
    await mouse.press(page, 'Settings', '.options-head');
    await mouse.press(page, 'Open', '[aria-labelledby=settings-moving]');
    await page.waitForSelector('.transfer [type=file]');
  }

  it('a backup gives the same log in a fresh profile, and can be taken back there', async () => {
    const { noticed, page } = await start();
    for (const moment of log) await ask(page, 'keep-moment', { moment });
    await ask(page, 'add-person', { person });
    await goToTransfer(page);
    for (const field of await page.$$('[aria-labelledby=transfer-backup] [type=password]')) {
      await field.type(passphrase);
    }
    await mouse.press(page, 'Make the backup');
    const backup = await waitUntil('the backup among the downloads', async () => {
      const name = (await readdir(downloads)).find((each) => each.endsWith('.age'));
      const size = name ? (await stat(join(downloads, name))).size : 0;
      return name && size > 0 ? join(downloads, name) : notYet(String(await textOf(page)));
    });
    expect(backup).toMatch(/notes-\d{4}-\d\d-\d\d\.age$/);
    await page.screenshot({ path: `${pictures}backup.png` });
    const before = await noticed.moments();
    expect(before).toHaveLength(4);

    const other = await start();
    await goToTransfer(other.page);
    const input = (await other.page.$('.transfer [type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(backup);
    await other.page.waitForSelector('[aria-labelledby=transfer-bring] [type=password]');
    await other.page.type('[aria-labelledby=transfer-bring] [type=password]', passphrase);
    await mouse.press(other.page, 'Open it');
    await other.page.waitForSelector('.transfer-plan');
    await other.page.screenshot({ path: `${pictures}plan.png` });
    expect(await other.noticed.moments()).toEqual([]);

    // The log was read in a tab of its own, which lies in front now.
    await other.page.bringToFront();
    await mouse.press(other.page, 'Bring in', '.transfer-plan');
    await other.page.waitForSelector('.transfer-past .button');
    const byId = (records: readonly { id: string }[]) =>
      Object.fromEntries(records.map((record) => [record.id, record]));
    expect(byId(await other.noticed.moments())).toEqual(byId(before));
    expect(await storedPeople(other.page)).toEqual([person]);

    await other.page.bringToFront();
    await mouse.press(other.page, 'Take back', '.transfer-past');
    await expect.poll(() => other.noticed.moments(), { timeout: 10_000 }).toEqual([]);
  });
});

function textOf(page: Page): Promise<string | undefined> {
  return page.$eval('[aria-labelledby=transfer-backup]', (section) => section.textContent ?? '');
}
