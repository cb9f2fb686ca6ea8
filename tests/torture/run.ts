/**
 * `npm run torture`: what a log that cannot be lost has to live through, in real browsers. Prints each
 * row with its seed and its figures; ends with an error where one of them is not clean.
 *
 *     npm run torture -- --rounds 0.1 --only damage --victim firefox --seed 7
 */
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../drive/install-missing.ts';
import { rows } from './rows.ts';
import { emptyTally, isClean, told } from './tally.ts';
import { victims } from './victims.ts';
import { randomFrom } from './random.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', multiple: true, default: rows.map(({ name }) => name) },
    victim: { type: 'string', multiple: true, default: victims.map(({ name }) => name) },
  },
});

await ensureInstalled(['chromium', 'firefox-esr', 'xvfb', 'openbox', 'xdotool']);
const seed = Number(values.seed);
const failed: string[] = [];
for (const { name, rounds, torture } of rows.filter((row) => values.only.includes(row.name))) {
  for (const victim of victims.filter((each) => values.victim.includes(each.name))) {
    const tally = emptyTally(name, victim.name, seed);
    const times = Math.max(1, Math.round(rounds * Number(values.rounds)));
    try {
      await torture(victim, times, randomFrom(seed), tally);
    } catch (error) {
      tally.wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    console.log(told(tally));
    if (!isClean(tally)) failed.push(`${name}, ${victim.name}`);
  }
}
console.log(failed.length === 0 ? '\nNothing was lost.' : `\nFailed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
