import { indexedDbEngine } from '../../lib/log/indexed-db-engine.ts';
import { logReader } from '../../lib/log/reader.ts';
import { rowsOfOne } from '../../lib/log/rows.ts';
import type { Job } from '../../lib/transfer/jobs.ts';
import { serve } from '../../lib/transfer/serve.ts';

const take = serve({
  reader: logReader(rowsOfOne(indexedDbEngine())),
  now: Date.now,
  report: (report) => postMessage(report),
});

addEventListener('message', ({ data }: MessageEvent<Job>) => void take(data));
