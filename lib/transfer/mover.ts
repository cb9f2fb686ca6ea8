import type { Failure } from '../log/failure.ts';
import { whyNotSaved } from '../log/written.ts';
import type { Outcome } from '../messages/answers.ts';
import type { Ask } from '../messages/client.ts';
import type { Felt } from '../moment/felt.ts';
import type { DryRun } from './dry-run.ts';
import type { Job, Report } from './jobs.ts';
import type { Refusal } from './refusal.ts';
import { countOf } from './some-at-a-time.ts';
import type { Some } from './record.ts';
import type { SourceName } from './source.ts';

/** The worker, as a page sees it. */
export interface Worked {
  send(job: Job): void;
  /** Whatever it reports goes there from now on. */
  listen(onReport: (report: Report) => void): void;
  end(): void;
}

/** How a piece of work ended. */
export type Ended<Done> =
  | { is: 'done'; done: Done }
  | { is: 'locked'; worksHard: boolean }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'failed'; failure: Failure }
  | { is: 'cancelled' };

/** Where records are brought in: all of a batch, or none of it. Answers how it was saved, or why it is not. */
export interface ImportTarget {
  begin(id: string, source: SourceName): Promise<Outcome>;
  put(id: string, part: number, some: Some): Promise<Outcome>;
  finish(id: string): Promise<Outcome>;
  /** Takes all of it back; answers how many records were changed since, and are kept. */
  takeBack(id: string, onProgress: (left: number) => void): Promise<number | Failure>;
}

/** The log as such a place, by way of the background. */
export function logTarget(ask: Ask): ImportTarget {
  return {
    begin: (id, source) => ask('begin-import', { id, source }),
    put: (id, part, some) => ask('import-records', { id, part, ...some }),
    finish: (id) => ask('finish-import', { id }),
    async takeBack(id, onProgress) {
      for (let kept = 0; ;) {
        const step = await ask('undo-import', { id });
        if (typeof step === 'string') return step;
        kept += step.kept;
        if (step.left === 0) return kept;
        onProgress(step.left);
      }
    },
  };
}

/** Runs a job to its end, or until `signal` aborts, which ends the worker. */
export function run<Done>(
  worker: Worked,
  job: Job,
  take: (report: Report) => Done | undefined,
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number): void },
): Promise<Ended<Done>> {
  return new Promise((resolve) => {
    const cancel = () => {
      worker.end();
      resolve({ is: 'cancelled' });
    };
    signal.addEventListener('abort', cancel, { once: true });
    worker.listen((report) => {
      if (report.is === 'progress') onProgress(report.done);
      const done = take(report);
      const isEnd = done !== undefined || ['locked', 'refused', 'failed'].includes(report.is);
      if (!isEnd) return;
      signal.removeEventListener('abort', cancel);
      resolve(done === undefined ? (report as Ended<Done>) : { is: 'done', done });
    });
    worker.send(job);
  });
}

export interface BringIn {
  worker: Worked;
  target: ImportTarget;
  plan: DryRun;
  felt: Felt;
  id: string;
  signal: AbortSignal;
  /** How many records lie in the log. */
  onProgress(done: number): void;
}

/** Brings in what was looked at: all of it, or, where it is cancelled or fails on the way, nothing. */
export async function bringIn(work: BringIn): Promise<Ended<number>> {
  const { target, plan, id, onProgress } = work;
  const begun = await target.begin(id, plan.source);
  const refused = whyNotSaved(begun);
  if (refused) return { is: 'failed', failure: refused };
  const ended = await putAll(work);
  const finished = ended.is === 'done' ? await target.finish(id) : undefined;
  const failure = finished && whyNotSaved(finished);
  if (finished && !failure) return ended;
  await target.takeBack(id, onProgress);
  return failure ? { is: 'failed', failure } : ended;
}

async function putAll(work: BringIn): Promise<Ended<number>> {
  const { worker, target, felt, id, signal, onProgress } = work;
  const failed = new AbortController();
  let failure: Failure | undefined;
  let part = 0;
  let count = 0;
  const put = async (some: Some) => {
    failure = whyNotSaved(await target.put(id, part, some));
    if (failure) {
      failed.abort();
      return;
    }
    part += 1;
    count += countOf(some);
    onProgress(count);
    if (!signal.aborted) worker.send({ do: 'go-on' });
  };
  let last: Promise<void> | undefined;
  const ended = await run(
    worker,
    { do: 'bring-in', felt },
    (report) => {
      if (report.is === 'some') last = put(report.some);
      return report.is === 'end' ? count : undefined;
    },
    { signal: AbortSignal.any([signal, failed.signal]), onProgress: () => {} },
  );
  // A part that is on its way when the work is cancelled must not come in after it was taken back.
  await last;
  return failure ? { is: 'failed', failure } : ended;
}
