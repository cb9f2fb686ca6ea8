import { describe, expect, it } from 'vitest';
import { randomFrom } from '../torture/random.ts';
import { rows } from '../torture/rows.ts';
import { emptyTally, isClean, told } from '../torture/tally.ts';
import { victims } from '../torture/victims.ts';

/** How often each is done here; `npm run torture` does it in full. */
const few: Record<string, number> = { 'kill-browser': 1, 'kill-worker': 5, 'close-popup': 2 };

describe.each(victims)('the log in $name', (victim) => {
  // The two Chromiums differ in what a kill meets, and in nothing that a worker or a popup sees.
  const short = rows.filter(({ name }) =>
    victim.name === 'chromium-sqlite' ? name === 'kill-browser' : few[name] !== undefined,
  );
  it.each(short)('lives through $name', async ({ name, torture }) => {
    const tally = emptyTally(name, victim.name, 1);
    await torture(victim, few[name] ?? 0, randomFrom(tally.seed), tally);
    expect({ clean: isClean(tally), told: told(tally) }).toMatchObject({ clean: true });
    expect(tally.acknowledged).toBeGreaterThan(0);
  });
});
