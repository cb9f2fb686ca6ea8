import type { Page } from 'puppeteer-core';
import { faultsOf, lyingCopies, send } from './log-in-browser.ts';
import { type Tally } from './tally.ts';

/** Lets the log bring up what is behind, then counts what is wrong with either copy. */
export async function checkCopies(
  page: Page,
  acknowledged: ReadonlySet<string>,
  tally: Tally,
): Promise<void> {
  const settled = await send(page, 'settle-log');
  if (settled !== 'saved') tally.wrong.push(`the log stands at "${settled}"`);
  const { database, storage } = await lyingCopies(page);
  for (const [name, copy] of Object.entries({ database, storage })) {
    if (!copy) {
      tally.wrong.push(`the copy in the ${name} cannot be read`);
      continue;
    }
    const { lost, torn, doubled } = await faultsOf(copy, acknowledged);
    tally.lost += lost;
    tally.torn += torn;
    tally.doubled += doubled;
  }
}
