import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDated } from '../../../lib/insights/dated.ts';
import { overTime } from '../../../lib/insights/over-time.ts';
import { spansBetween } from '../../../lib/insights/spans.ts';
import { dateOf, numberOf, zoneClock } from '../../../lib/insights/zone-clock.ts';
import { localTime } from '../../../lib/moment/local-time.ts';
import { aMoment } from '../../support/moments.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
  'Nowhere/Else',
];

describe('the clock of a zone', () => {
  it('is the one that the browser has, whatever was asked before', () => {
    const clock = zoneClock();
    const time = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(time, fc.constantFrom(...zones), (at, zone) => {
        const { hour, dayOfWeek } = clock(at, zone);
        expect({ hour, dayOfWeek }).toEqual(localTime(at, zone));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['before the clocks go forward', Date.UTC(2026, 2, 29, 0, 59), '2026-03-29', 1],
    ['after it: there is no hour from 2 to 3', Date.UTC(2026, 2, 29, 1), '2026-03-29', 3],
    ['in the hour that comes twice', Date.UTC(2026, 9, 25, 0, 30), '2026-10-25', 2],
    ['when it comes again', Date.UTC(2026, 9, 25, 1, 30), '2026-10-25', 2],
    ['after it', Date.UTC(2026, 9, 25, 2, 30), '2026-10-25', 3],
    ['at the end of a day that had 25 hours', Date.UTC(2026, 9, 25, 22, 59), '2026-10-25', 23],
  ])('is right in Berlin %s', (_, at, day, hour) => {
    const time = zoneClock()(at, 'Europe/Berlin');
    expect([dateOf(time.day), time.hour]).toEqual([day, hour]);
  });

  it('knows the day that a place left out', () => {
    // Samoa went from the 29th to the 31st of December 2011.
    const clock = zoneClock();
    const days = [9, 10, 11].map((hour) =>
      dateOf(clock(Date.UTC(2011, 11, 30, hour), 'Pacific/Apia').day),
    );
    expect(days).toEqual(['2011-12-29', '2011-12-31', '2011-12-31']);
  });

  it('numbers days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_900_000 }), (day) => {
        expect(numberOf(dateOf(day))).toBe(day);
      }),
    );
  });
});

describe('spans', () => {
  const day = fc.integer({ min: 11_000, max: 21_000 });

  it('follow on each other without a gap, hold each day once, and are not too many', () => {
    fc.assert(
      fc.property(day, day, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, where) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const { spans, placeOf } = spansBetween(first, last);
        expect(spans.length).toBeLessThanOrEqual(32);
        for (const [place, { from, to }] of spans.entries()) {
          expect(numberOf(to)).toBeGreaterThan(numberOf(from));
          const next = spans[place + 1];
          if (next) expect(numberOf(next.from)).toBe(numberOf(to) + 1);
        }
        const some = first + Math.round(where * (last - first));
        const span = spans[placeOf(some)];
        expect([span && numberOf(span.from) <= some, span && numberOf(span.to) >= some]).toEqual([
          true,
          true,
        ]);
      }),
    );
  });

  it.each([
    ['2026-11-25', '2026-11-25', 'week', 1],
    ['2026-11-23', '2026-11-29', 'week', 1],
    ['2026-11-22', '2026-11-23', 'week', 2],
    ['2026-01-31', '2026-12-01', 'month', 12],
    ['2022-01-01', '2026-12-31', 'quarter', 20],
    ['2000-01-01', '2026-12-31', 'year', 27],
  ])('from %s to %s are by the %s, %i of them', (first, last, unit, count) => {
    const calendar = spansBetween(numberOf(first), numberOf(last));
    expect([calendar.unit, calendar.spans.length]).toEqual([unit, count]);
  });
});

describe('a time that cannot be right', () => {
  const now = Date.UTC(2026, 10, 25);

  it.each([
    [0, false],
    [Date.UTC(1999, 11, 31), false],
    [Date.UTC(2000, 0, 1), true],
    [now, true],
    [now + 3_600_000, true],
    [now + 2 * 86_400_000, false],
    [253_402_300_799_999, false],
  ])('%i: dated %s', (at, dated) => {
    expect(isDated(at, now)).toBe(dated);
  });

  it('stretches no chart', () => {
    const clock = zoneClock();
    const moments = [0, now - 86_400_000, now, 253_402_300_799_999].map((at) => aMoment({ at }));
    const told = overTime(moments, { now, zone: 'UTC', clock });
    expect([told.n, told.misdated, told.spans.length]).toEqual([2, 2, 1]);
  });
});

describe('a day', () => {
  it('is told where the person is now, over time', () => {
    const clock = zoneClock();
    // Sunday evening in New York, Monday in Berlin.
    const moment = aMoment({ at: Date.UTC(2026, 10, 23, 2), zone: 'America/New_York' });
    const week = (zone: string) =>
      overTime([moment], { now: Date.UTC(2026, 10, 25), zone, clock }).spans[0]?.from;
    expect([week('Europe/Berlin'), week('America/New_York')]).toEqual(['2026-11-23', '2026-11-16']);
  });
});
