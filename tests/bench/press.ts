import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { type Comparison, compare } from './comparison.ts';
import { inTurns, type Pair, type Side } from './pair.ts';
import { restMs, type WorkerState } from './visit.ts';
import type { Visits } from './visits.ts';

const aim = 1.5;

/** From the click on the big button to "saved". */
export function comparePresses({ running, stopped }: Visits): Comparison[] {
  return [
    compare('press to “saved”', running, ({ pressToSaved }) => pressToSaved, aim),
    compare('press to “saved”, worker stopped', stopped, ({ pressToSaved }) => pressToSaved, aim),
  ];
}

/**
 * From the keys that log without a window to the word that the record is on the disk, as a page of the
 * extension in another tab hears it; by the clock of the machine.
 */
export async function comparePressesByKeys(pair: Pair, runs: number): Promise<Comparison[]> {
  const ears = new Map<Side, Page>();
  for (const side of [pair.limit, pair.ours]) ears.set(side, await openEar(side));
  const pressed = await inTurns(pair, runs, async (side) => {
    const ear = ears.get(side);
    if (!ear) throw new Error('Nobody listens');
    return {
      running: await pressByKeys(side, ear, 'running'),
      stopped: await pressByKeys(side, ear, 'stopped'),
    };
  });
  return [
    compare('keys to the record', pressed, ({ running }) => running),
    compare('keys to the record, worker stopped', pressed, ({ stopped }) => stopped),
  ];
}

async function pressByKeys(side: Side, ear: Page, worker: WorkerState): Promise<number> {
  const before = await ear.evaluate(heard);
  if (worker === 'stopped') await side.browser.stopWorker();
  await pause(restMs);
  await side.browser.pressKeys('alt+shift+d');
  await pause(restMs);
  return waitUntil('the record to be there', async () => {
    const times = await ear.evaluate(heard);
    const time = times[before.length];
    return time === undefined ? notYet('no word of it') : time - side.display.pressedAt();
  });
}

/** Opens a page of the extension that hears of each record, behind the page that is in front. */
async function openEar({ browser, listener, channel, page }: Side): Promise<Page> {
  const ear = await browser.openExtensionPage(listener);
  await ear.evaluate(listen, channel);
  await page.bringToFront();
  return ear;
}

// The functions below run in a page of the extension.

function listen(name: string): void {
  const times: number[] = [];
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', () => times.push(Date.now()));
  Object.assign(window, { benchHeard: { times, channel } });
}

function heard(): number[] {
  return (Reflect.get(window, 'benchHeard') as { times: number[] }).times;
}
