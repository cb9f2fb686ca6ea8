import { closePopup } from './close-popup.ts';
import { damage } from './damage.ts';
import { fullDisk } from './full-disk.ts';
import { killBrowser } from './kill-browser.ts';
import { killWorker } from './kill-worker.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import type { Victim } from './victims.ts';

/** A row of the table: what is done, and how often in full. */
export interface TortureRow {
  name: string;
  rounds: number;
  torture(victim: Victim, rounds: number, random: Random, tally: Tally): Promise<void>;
}

export const rows: readonly TortureRow[] = [
  { name: 'kill-browser', rounds: 50, torture: killBrowser },
  { name: 'kill-worker', rounds: 200, torture: killWorker },
  { name: 'close-popup', rounds: 100, torture: closePopup },
  { name: 'full-disk', rounds: 10, torture: fullDisk },
  { name: 'damage', rounds: 200, torture: damage },
];
