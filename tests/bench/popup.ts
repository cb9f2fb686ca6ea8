import { type Comparison, compare } from './comparison.ts';
import { inTurns, type Pair } from './pair.ts';
import { type Opened, openPopupByKeys } from './visit.ts';
import type { Visits } from './visits.ts';

const aims = { firstPaint: 1.2, answers: 1.5 };

/** How fast the popup is there, and answers. */
export function comparePopups({ running, stopped }: Visits): Comparison[] {
  const firstPaint = (opened: Opened): number => opened.firstPaint;
  const answers = (opened: Opened): number => opened.answers;
  return [
    compare('first paint', running, firstPaint, aims.firstPaint),
    compare('first paint, worker stopped', stopped, firstPaint, aims.firstPaint),
    compare('a button that answers', running, answers, aims.answers),
    compare('a button that answers, worker stopped', stopped, answers, aims.answers),
  ];
}

/** From the keys that open the popup, by the clock of the machine. */
export async function comparePopupsByKeys(pair: Pair, runs: number): Promise<Comparison[]> {
  const opened = await inTurns(pair, runs, async (side) => {
    const { popup, firstPaint, answers, keysToNavigation } = await openPopupByKeys(side);
    await popup.close();
    return { firstPaint: keysToNavigation + firstPaint, answers: keysToNavigation + answers };
  });
  return [
    compare('keys to first paint', opened, ({ firstPaint }) => firstPaint),
    compare('keys to a button that answers', opened, ({ answers }) => answers),
  ];
}
