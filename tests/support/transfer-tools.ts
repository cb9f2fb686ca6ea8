import type { Transfer } from '../../components/transfer/transfer-tools.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { Report } from '../../lib/transfer/jobs.ts';
import type { Worked } from '../../lib/transfer/mover.ts';
import { serve } from '../../lib/transfer/serve.ts';
import { now } from './fake-log.ts';
import { memoryStore } from './memory-store.ts';

export interface TransferInTests extends Transfer {
  /** What was handed to the browser's downloads. */
  saved: { file: Blob; name: string }[];
  /** How often the page was loaded anew, and printed. */
  reloads(): number;
  prints(): number;
}

/** The worker's own work, without a thread of its own. */
export function servedBy(reader: LogReader, clock: () => number = () => now): Worked {
  let listener: (report: Report) => void = () => {};
  let ended = false;
  const take = serve({ reader, now: clock, report: (report) => !ended && listener(report) });
  return {
    send: (job) => void take(job),
    listen: (next) => (listener = next),
    end: () => void (ended = true),
  };
}

/** Files in and out over a log in memory. */
export function transferTools(reader: LogReader): TransferInTests {
  const saved: TransferInTests['saved'] = [];
  let reloads = 0;
  let prints = 0;
  return {
    startWorker: () => servedBy(reader),
    store: memoryStore(),
    saveFile: (file, name) => void saved.push({ file, name }),
    reload: () => void (reloads += 1),
    print: () => void (prints += 1),
    saved,
    reloads: () => reloads,
    prints: () => prints,
  };
}
