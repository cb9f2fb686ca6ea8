import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../lib/log/engine.ts';
import { indexedDbEngine } from '../../../lib/log/indexed-db-engine.ts';
import { momentOf, momentRow } from '../../../lib/log/moment-row.ts';
import { openLog } from '../../../lib/log/open-log.ts';
import { generationInUse, rewrite } from '../../../lib/log/rewrite.ts';
import type { Row } from '../../../lib/log/row.ts';
import { storageEngine } from '../../../lib/log/storage-engine.ts';
import { surveyOf } from '../../../lib/log/survey.ts';
import { aLog } from '../../support/a-log.ts';
import { type Fault, faultAt } from '../../support/faults.ts';
import { memoryValues } from '../../support/memory-values.ts';
import { aMoment } from '../../support/moments.ts';

const limits = { manySingles: 4, fullSegment: 1_500 };

/** What stands for a migration: every record gets a text it did not have. */
async function withFacts(row: Row): Promise<Row> {
  const made = await momentRow({ ...(await momentOf(row)), facts: 'rewritten' });
  return { ...made, ...(row.stamp !== undefined && { stamp: row.stamp }) };
}

/** A log of twelve moments, one of them erased, and a place for the next generation of each copy. */
async function generations() {
  const values = memoryValues();
  const log = aLog(Date.now, { values, limits });
  const moments = Array.from({ length: 12 }, (_, at) => aMoment({ at }));
  for (const moment of moments) await log.writer.add(moment);
  const [first = aMoment()] = moments;
  await log.writer.erase(first.id);
  const name = `next-${randomUUID()}`;
  return {
    ...log,
    moments: moments.slice(1),
    database: { old: log.first, next: indexedDbEngine((onGone) => openLog(onGone, name), name) },
    storage: { old: log.second, next: storageEngine(values, 'log-2.', limits) },
  };
}

describe.each(['database', 'storage'] as const)('rewriting the copy in the %s', (which) => {
  it('makes a whole new one, and leaves the old one as it was', async () => {
    const { moments, ...copies } = await generations();
    const { old, next } = copies[which];
    const before = await surveyOf(old);
    await rewrite(old, next, withFacts);
    expect(await surveyOf(old)).toEqual(before);
    const rows = await next.newest('kept', 100);
    const made = await Promise.all(rows.map((row) => momentOf(row)));
    expect(made.map(({ id, facts }) => [id, facts])).toEqual(
      moments.toReversed().map(({ id }) => [id, 'rewritten']),
    );
    expect((await next.look()).head).toMatchObject({ count: 11, seq: 13, twin: true });
    expect(await generationInUse([next, old])).toBe(next);
  });

  it('takes a damaged record along as it is', async () => {
    const { moments, ...copies } = await generations();
    const { old, next } = copies[which];
    const [{ id } = aMoment()] = moments;
    const bad = { ...(await momentRow(aMoment({ id }))), body: '{', stamp: 20 };
    await old.write([{ entry: bad, replaces: 2 }]);
    await rewrite(old, next, withFacts);
    expect(await next.get(id)).toEqual(bad);
    expect((await next.look()).head).toMatchObject({ count: 10 });
  });

  it('is not taken for done where a record is not as it was meant to be', async () => {
    const copies = await generations();
    const { old, next } = copies[which];
    const forgetful: Engine = {
      ...next,
      // One that says it has written, and has left one out.
      write: (changes, head) =>
        next.write(changes.length > 1 ? changes.slice(0, -1) : changes, head),
    };
    await expect(rewrite(old, forgetful, withFacts)).rejects.toMatchObject({ failure: 'storage' });
    expect(await generationInUse([next, old])).toBe(old);
  });

  it.each<Fault>(['refused', 'crash-before', 'crash-after'])(
    'leaves the log as it was, or is done, whichever operation is %s',
    async (fault) => {
      for (let at = 0; ; at += 1) {
        const { moments, ...copies } = await generations();
        const { old, next } = copies[which];
        const going = faultAt(at, fault);
        const work = rewrite(going.through(old), going.through(next), withFacts).then(
          () => 'done',
          () => 'failed',
        );
        const ended = await Promise.race([work, untilOver(going)]);
        const used = await generationInUse([next, old]);
        expect([next, old]).toContain(used);
        expect((await used?.newest('kept', 100))?.length).toBe(moments.length);
        if (ended === 'done') expect(used).toBe(next);
        // And it can be begun again, whatever lies there.
        await rewrite(old, next, withFacts);
        expect(await generationInUse([next, old])).toBe(next);
        if (going.count() <= at) break;
      }
    },
  );
});

async function untilOver(going: ReturnType<typeof faultAt>): Promise<'over'> {
  while (!going.isOver()) await new Promise((resolve) => setTimeout(resolve, 1));
  return 'over';
}
