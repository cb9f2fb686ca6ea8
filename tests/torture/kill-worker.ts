import { setTimeout } from 'node:timers/promises';
import { checkCopies } from './check.ts';
import { press, quietPage } from './log-in-browser.ts';
import type { Random } from './random.ts';
import { count, type Tally } from './tally.ts';
import type { Victim } from './victims.ts';

/** Ends the background worker 0 to 30 ms after a press was sent. */
export async function killWorker(victim: Victim, rounds: number, random: Random, tally: Tally) {
  const browser = await victim.launch({});
  const acknowledged = new Set<string>();
  try {
    const page = await quietPage(browser);
    for (let round = 0; round < rounds; round += 1) {
      const id = crypto.randomUUID();
      const pressing = press(page, id);
      await setTimeout(random.integer(31));
      await browser.stopWorker();
      // An answer that has not come by now does not come any more.
      const answer = await Promise.race([pressing, setTimeout(2_000, 'none')]);
      if (answer === 'saved') acknowledged.add(id);
      else count(tally, answer === 'none' ? 'unanswered' : answer);
      tally.rounds += 1;
    }
    await checkCopies(page, acknowledged, tally);
  } finally {
    tally.acknowledged = acknowledged.size;
    await browser.close();
  }
}
