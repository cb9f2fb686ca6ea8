import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentRow } from '../../../lib/log/moment-row.ts';
import type { Position } from '../../../lib/log/engine.ts';
import { aLog } from '../../support/a-log.ts';
import { aMoment } from '../../support/moments.ts';

describe('the reader', () => {
  it('pages through all moments once, newest first, however many share a time', async () => {
    const times = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 4 }), async (ats, size) => {
        const { writer, reader } = aLog();
        for (const at of ats) await writer.add(aMoment({ at }));
        const seen = [];
        let after: Position | undefined;
        do {
          const page = await reader.newest('kept', size, after);
          expect(page.moments.length).toBeLessThanOrEqual(size);
          seen.push(...page.moments);
          after = page.next;
        } while (after);
        expect(seen.map(({ at }) => at)).toEqual(ats.toSorted((a, b) => b - a));
        expect(new Set(seen.map(({ id }) => id)).size).toBe(ats.length);
      }),
      { numRuns: 40 },
    );
  });

  it('pages through the oldest from before a time, once, however many share a time', async () => {
    const times = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    const before = fc.integer({ min: 0, max: 5 });
    const size = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(times, before, size, async (ats, end, count) => {
        const { writer, reader } = aLog();
        for (const at of ats) await writer.add(aMoment({ at }));
        await writer.add(aMoment({ at: 0, parkedUntil: 9 }));
        const seen = [];
        let page = await reader.oldest('kept', count, end);
        while (page.last) {
          expect(page.moments.length).toBeLessThanOrEqual(count);
          seen.push(...page.moments);
          page = await reader.oldest('kept', count, end, page.last);
        }
        const expected = ats.filter((at) => at < end).toSorted((a, b) => a - b);
        expect(seen.map(({ at }) => at)).toEqual(expected);
        expect(new Set(seen.map(({ id }) => id)).size).toBe(expected.length);
      }),
      { numRuns: 40 },
    );
  });

  it('finds nothing behind a place that is later than the time it reads up to', async () => {
    const { writer, reader } = aLog();
    await writer.add(aMoment({ at: 3 }));
    expect(await reader.oldest('kept', 5, 3, { at: 4, id: 'x' })).toEqual({
      moments: [],
      damaged: [],
      last: undefined,
    });
  });

  it('goes on behind a damaged row also where it is the last of a page', async () => {
    const { store, writer, reader } = aLog();
    const [damaged, whole] = [aMoment({ at: 1 }), aMoment({ at: 2 })];
    await store.put({ ...(await momentRow(damaged)), body: '{' });
    await writer.add(whole);
    const page = await reader.oldest('kept', 1, 9);
    expect(page).toMatchObject({ moments: [], damaged: [damaged.id] });
    expect((await reader.oldest('kept', 1, 9, page.last)).moments).toEqual([whole]);
  });

  it('goes on behind a moment that was deleted meanwhile', async () => {
    const { writer, reader } = aLog();
    const [first, second, third] = [aMoment({ at: 3 }), aMoment({ at: 3 }), aMoment({ at: 3 })];
    for (const moment of [first, second, third]) await writer.add(moment);
    const page = await reader.newest('kept', 1);
    await writer.erase(third.id);
    const rest = await reader.newest('kept', 5, page.next);
    expect(rest.moments.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it('sets a damaged row aside by its id, and reads the others', async () => {
    const { first, writer, reader } = aLog();
    const [whole, damaged] = [aMoment(), aMoment()];
    await writer.add(whole);
    await first.write([{ entry: { ...(await momentRow(damaged)), body: '{' } }]);
    const page = await reader.newest('kept', 10);
    expect(page.moments).toEqual([whole]);
    expect(page.damaged).toEqual([damaged.id]);
  });
});
