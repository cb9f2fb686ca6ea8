import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes } from '../../../lib/moment/expectation.ts';
import { changed, type Moment } from '../../../lib/moment/moment.ts';
import { dueExpectations } from '../../../lib/reflect/looking-back.ts';
import { newestCopies } from '../../../lib/reflect/newest-copies.ts';
import { arbitraryLog } from '../../support/arbitrary-log.ts';
import { aMoment } from '../../support/moments.ts';

const today = '2026-11-25';

function expecting(lookBackOn: string, parts: Partial<Moment> = {}): Moment {
  const expectation = { text: 'They will not write back.', lookBackOn };
  return aMoment({ reflection: { expectation }, ...parts });
}

function dueOf(moments: readonly Moment[], day = today): string[] {
  return dueExpectations(moments, day).map(({ moment }) => moment.id);
}

const days = fc.nat(9).map((day) => `2026-11-2${day}`);

describe('what is due', () => {
  it('is every open expectation whose day has come, the longest waiting first', () => {
    const [late, now, tomorrow] = [
      expecting('2026-11-03'),
      expecting(today),
      expecting('2026-11-26'),
    ];
    expect(dueExpectations([tomorrow, now, aMoment(), late], today)).toEqual([
      { moment: late, expectation: late.reflection?.expectation },
      { moment: now, expectation: now.reflection?.expectation },
    ]);
  });

  it('goes by the calendar over the end of a year', () => {
    const [old, young] = [expecting('2026-12-31'), expecting('2027-01-01')];
    expect(dueOf([young, old], '2027-01-01')).toEqual([old.id, young.id]);
    expect(dueOf([young, old], '2026-12-31')).toEqual([old.id]);
  });

  it('has what is parked, and nothing that was deleted', () => {
    const parked = expecting(today, { parkedUntil: 9_999_999_999_999 });
    const gone = expecting(today, { deletedAt: 5 });
    expect(dueOf([gone, parked])).toEqual([parked.id]);
  });

  it('is in the order of the moments where the day is the same', () => {
    const [second, first] = [expecting(today, { at: 2 }), expecting(today, { at: 1 })];
    expect(dueOf([second, first])).toEqual([first.id, second.id]);
    const twin = expecting(today, { at: 2 });
    expect(dueOf([twin, second])).toEqual(dueOf([second, twin]));
  });

  it('is not changed by the order of what is given, nor by giving it twice', () => {
    const shuffled = arbitraryLog.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
    );
    fc.assert(
      fc.property(shuffled, days, ([log, other], day) => {
        const due = dueExpectations(log, day);
        expect(dueExpectations(other, day)).toEqual(due);
        expect(dueExpectations([...log, ...other], day)).toEqual(due);
      }),
    );
  });

  it('loses nothing, shows nothing twice and nothing early', () => {
    fc.assert(
      fc.property(arbitraryLog, days, (log, day) => {
        const due = dueOf(log, day);
        expect(new Set(due).size).toBe(due.length);
        const expected = newestCopies(log).filter(({ reflection }) => {
          const { lookBackOn = '9999-12-31', outcome } = reflection?.expectation ?? {};
          return Date.parse(lookBackOn) <= Date.parse(day) && !outcome;
        });
        expect(due.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('only grows from day to day', () => {
    fc.assert(
      fc.property(arbitraryLog, days, days, (log, one, other) => {
        const [early, late] = [one, other].toSorted() as [string, string];
        const later = dueOf(log, late);
        expect(dueOf(log, early)).toEqual(later.slice(0, dueOf(log, early).length));
      }),
    );
  });

  it('never has again what was settled, whichever copies are given beside it', () => {
    fc.assert(
      fc.property(arbitraryLog, days, fc.constantFrom(...outcomes), (log, day, outcome) => {
        const [first, ...rest] = dueExpectations(log, '2026-11-29');
        fc.pre(first !== undefined);
        const expectation = { ...first.expectation, outcome, settledAt: 9 };
        const settled = changed(first.moment, { reflection: { expectation } }, 9);
        expect(dueOf([...log, settled], day)).not.toContain(first.moment.id);
        expect(dueOf([settled, ...log], '2026-11-29')).toEqual(rest.map(({ moment }) => moment.id));
      }),
    );
  });
});
