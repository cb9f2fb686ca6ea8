import type { Report } from './jobs.ts';
import type { Worked } from './mover.ts';

/** A worker of the browser, as whoever gives it work sees it. One that cannot run reports a failure. */
export function workedBy(worker: Worker): Worked {
  let onReport: ((report: Report) => void) | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => onReport?.(data));
  worker.addEventListener('error', () => onReport?.({ is: 'failed', failure: 'storage' }));
  return {
    send: (job) => worker.postMessage(job),
    listen: (next) => (onReport = next),
    end: () => worker.terminate(),
  };
}
