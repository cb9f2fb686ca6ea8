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
