import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestCopies } from '../../../lib/reflect/newest-copies.ts';
import { arbitraryLog } from '../../support/arbitrary-log.ts';
import { aMoment } from '../../support/moments.ts';

describe('the newest copies', () => {
  it('are each moment once, as it is now', () => {
    const before = aMoment({ facts: 'before' });
    const now = { ...before, facts: 'now', revision: 2 };
    const other = aMoment();
    expect(newestCopies([now, before, other])).toEqual([now, other]);
    expect(newestCopies([before, other, now])).toEqual([now, other]);
  });

  it('have none that was deleted since, and what was put back', () => {
    const before = aMoment();
    const gone = { ...before, deletedAt: 5, revision: 2 };
    const back = { ...before, revision: 3 };
    expect(newestCopies([gone, before])).toEqual([]);
    expect(newestCopies([gone, back, before])).toEqual([back]);
  });

  it('lose no moment', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const kept = newestCopies(log);
        for (const { id } of log) {
          const copies = log.filter((each) => each.id === id);
          const last = copies.reduce((a, b) => (a.revision > b.revision ? a : b));
          const expected = last.deletedAt === undefined ? [last] : [];
          expect(kept.filter((each) => each.id === id)).toEqual(expected);
        }
      }),
    );
  });
});
