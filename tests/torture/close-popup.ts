import { setTimeout } from 'node:timers/promises';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { checkCopies } from './check.ts';
import { lyingCopies, quietPage } from './log-in-browser.ts';
import type { Random } from './random.ts';
import { count, type Tally } from './tally.ts';
import type { Victim } from './victims.ts';

const patience = 5_000;

/** Closes the popup 0 to 300 ms after the press. Each press is in the log, or was never answered. */
export async function closePopup(victim: Victim, rounds: number, random: Random, tally: Tally) {
  const browser = await victim.launch({});
  const acknowledged = new Set<string>();
  try {
    const page = await quietPage(browser);
    for (let round = 0; round < rounds; round += 1) {
      const popup = await browser.openPopup(victim.kind === 'firefox' ? 'api' : 'gesture');
      await popup.waitFor('.press-dismissed');
      await popup.evaluate(() => document.querySelector<HTMLElement>('.press-dismissed')?.click());
      await setTimeout(random.integer(301));
      await popup.close();
      // Whether or not the popup lived to hear of it, a press that was sent is kept.
      const id = await waitUntil(
        'the press to be in the log',
        async () => {
          const rows = (await lyingCopies(page)).database ?? [];
          return rows.find((row) => !acknowledged.has(row.id))?.id ?? notYet('nothing new');
        },
        patience,
      ).catch(() => undefined);
      if (id) acknowledged.add(id);
      else count(tally, 'not kept');
      tally.rounds += 1;
    }
    await checkCopies(page, acknowledged, tally);
  } finally {
    await browser.close();
  }
  tally.acknowledged = acknowledged.size;
}
