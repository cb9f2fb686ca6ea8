import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../lib/log/failure.ts';
import type { Moment } from '../../../lib/moment/moment.ts';
import type { DryRun } from '../../../lib/transfer/dry-run.ts';
import { exportFile } from '../../../lib/transfer/export-file.ts';
import { bringIn, type ImportTarget, run } from '../../../lib/transfer/mover.ts';
import { fakeLog } from '../../support/fake-log.ts';
import { aMoment } from '../../support/moments.ts';
import { given, momentWords, noon } from '../../support/transfer.ts';
import { servedBy } from '../../support/transfer-tools.ts';

const id = '10000000-0000-4000-8000-00000000000b';

/** A place to bring records into, which fails at the part `failAt`. */
function fakeTarget(failAt = Infinity, onPart: (part: number) => void = () => {}) {
  const held = new Map<string, Moment>();
  const steps: string[] = [];
  const target: ImportTarget = {
    begin: async () => say('begin'),
    async put(_id, part, { moments }) {
      if (part === failAt) return 'no_space';
      for (const moment of moments) held.set(moment.id, moment);
      onPart(part);
      return say(`put ${moments.length}`);
    },
    finish: async () => say('finish'),
    async takeBack() {
      held.clear();
      say('take back');
      return 0;
    },
  };
  function say(step: string): 'saved' {
    steps.push(step);
    return 'saved';
  }
  return { target, held, steps };
}

async function planned(count: number) {
  const moments = Array.from({ length: count }, () => aMoment());
  const tools = { reader: fakeLog(moments).reader, words: momentWords, now: () => noon };
  const worker = servedBy(fakeLog([]).reader);
  const ended = await run<DryRun>(
    worker,
    { do: 'look', file: await exportFile('json', tools), given },
    (report) => (report.is === 'plan' ? report.plan : undefined),
    { signal: new AbortController().signal, onProgress: () => {} },
  );
  if (ended.is !== 'done') throw new Error(ended.is);
  return { worker, plan: ended.done, felt: 'dismissed', id } as const;
}

const quiet = { signal: new AbortController().signal, onProgress: () => {} };

describe('bringing a file in', () => {
  it('hands over a part at a time, and tells how far it has come', async () => {
    const { target, held, steps } = fakeTarget();
    const told: number[] = [];
    const work = { ...(await planned(900)), ...quiet, target };
    const ended = await bringIn({ ...work, onProgress: (done) => told.push(done) });
    expect(ended).toEqual({ is: 'done', done: 900 });
    expect(steps).toEqual(['begin', 'put 400', 'put 400', 'put 100', 'finish']);
    expect([told, held.size]).toEqual([[400, 800, 900], 900]);
  });

  it.each<[string, number, Failure]>([
    ['the first part', 0, 'no_space'],
    ['the last part', 2, 'no_space'],
  ])('takes all of it back where %s cannot be written', async (_title, failAt, failure) => {
    const { target, held, steps } = fakeTarget(failAt);
    const ended = await bringIn({ ...(await planned(900)), ...quiet, target });
    expect(ended).toEqual({ is: 'failed', failure });
    expect([steps.at(-1), held.size]).toEqual(['take back', 0]);
  });

  it('takes all of it back where it is cancelled on the way', async () => {
    const cancelling = new AbortController();
    const { target, held, steps } = fakeTarget(
      Infinity,
      (part) => part === 1 && cancelling.abort(),
    );
    const work = { ...(await planned(900)), ...quiet, target };
    const ended = await bringIn({ ...work, signal: cancelling.signal });
    expect(ended).toEqual({ is: 'cancelled' });
    expect([steps, held.size]).toEqual([['begin', 'put 400', 'put 400', 'take back'], 0]);
  });

  it('does nothing where it cannot be begun', async () => {
    const { target, held } = fakeTarget();
    const begin = async () => 'newer_log' as const;
    const ended = await bringIn({ ...(await planned(1)), ...quiet, target: { ...target, begin } });
    expect([ended, held.size]).toEqual([{ is: 'failed', failure: 'newer_log' }, 0]);
  });
});
