import { setTimeout } from 'node:timers/promises';
import { openProfile } from '../drive/profile.ts';
import { checkCopies } from './check.ts';
import { press, quietPage } from './log-in-browser.ts';
import type { Random } from './random.ts';
import { count, type Tally } from './tally.ts';
import type { Victim } from './victims.ts';

/** Kills the whole browser 0 to 50 ms after it said "Saved", and looks after the next start. */
export async function killBrowser(victim: Victim, rounds: number, random: Random, tally: Tally) {
  const profile = await openProfile(undefined);
  const acknowledged = new Set<string>();
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const browser = await victim.launch({ profileDir: profile.folder });
      try {
        const page = await quietPage(browser);
        if (round > 0) await checkCopies(page, acknowledged, tally);
        if (round === rounds) continue;
        for (let left = 1 + random.integer(3); left > 0; left -= 1) {
          const id = crypto.randomUUID();
          const answer = await press(page, id);
          if (answer === 'saved') acknowledged.add(id);
          else count(tally, answer);
        }
        // One more is on its way when the browser ends, and may or may not be there.
        if (random.integer(2) === 0) void press(page, crypto.randomUUID()).catch(() => 'none');
        await setTimeout(random.integer(51));
        tally.rounds += 1;
      } finally {
        await browser.kill();
      }
    }
  } finally {
    await profile.discard();
  }
  tally.acknowledged = acknowledged.size;
}
