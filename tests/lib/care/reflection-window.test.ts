import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isNearBedtime,
  isOpen,
  nextOpening,
  type ReflectionWindow,
  usualWindow,
} from '../../../lib/care/reflection-window.ts';

const hour = 3_600_000;

/** A clock face as minutes since midnight. */
function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  return hours * 60 + rest;
}

const window = (from: string, to: string) => ({ from: minutes(from), to: minutes(to) });
const instant = (text: string) => new Date(text).getTime();
const minuteOf = (at: number) => new Date(at).getHours() * 60 + new Date(at).getMinutes();

// Each file runs in a process of its own: the time zone is this one's alone.
beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin';
});

it('is tried where the clock is set forward and back', () => {
  expect(new Date('2026-01-01T00:00:00Z').getHours()).toBe(1);
  expect(new Date('2026-07-01T00:00:00Z').getHours()).toBe(2);
});

describe('the window', () => {
  it.each([
    ['18:00', '19:00', '17:59:59', false],
    ['18:00', '19:00', '18:00:00', true],
    ['18:00', '19:00', '18:59:59', true],
    ['18:00', '19:00', '19:00:00', false],
    ['22:00', '01:00', '21:59:59', false],
    ['22:00', '01:00', '23:30:00', true],
    ['22:00', '01:00', '00:59:59', true],
    ['22:00', '01:00', '01:00:00', false],
    ['00:00', '00:01', '00:00:30', true],
    ['00:00', '00:01', '23:59:59', false],
    ['07:30', '07:30', '07:29:00', true],
    ['07:30', '07:30', '20:00:00', true],
  ])('from %s to %s is, at %s, open: %s', (from, to, time, open) => {
    expect(isOpen(window(from, to), instant(`2026-11-25T${time}`))).toBe(open);
  });

  it.each([
    ['18:00', '19:00', '2026-11-25T09:00', '2026-11-25T18:00'],
    ['18:00', '19:00', '2026-11-25T18:00', '2026-11-26T18:00'],
    ['18:00', '19:00', '2026-11-25T18:30', '2026-11-26T18:00'],
    ['18:00', '19:00', '2026-12-31T20:00', '2027-01-01T18:00'],
    ['22:00', '01:00', '2026-11-25T00:30', '2026-11-25T22:00'],
    ['00:00', '01:00', '2026-11-25T00:00', '2026-11-26T00:00'],
    // The night on which the clock goes from two to three.
    ['18:00', '19:00', '2026-03-28T18:30', '2026-03-29T18:00'],
    ['02:30', '03:00', '2026-03-28T12:00', '2026-03-29T03:30'],
    ['02:30', '03:00', '2026-03-29T04:00', '2026-03-30T02:30'],
    // The night on which it goes from three to two.
    ['18:00', '19:00', '2026-10-24T18:30', '2026-10-25T18:00'],
    ['02:30', '03:00', '2026-10-24T12:00', '2026-10-25T02:30:00+02:00'],
    ['02:30', '03:00', '2026-10-25T02:30:00+01:00', '2026-10-26T02:30'],
  ])('from %s to %s opens, after %s, at %s', (from, to, now, next) => {
    expect(nextOpening(window(from, to), instant(now))).toBe(instant(next));
  });

  const windows: fc.Arbitrary<ReflectionWindow> = fc.record({
    from: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    to: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  });
  const times = fc.oneof(
    fc.integer({ min: instant('2020-01-01T00:00'), max: instant('2040-01-01T00:00') }),
    ...['2026-03-29T03:00', '2026-10-25T02:00'].map((turn) =>
      fc.integer({ min: instant(turn) - 30 * hour, max: instant(turn) + 30 * hour }),
    ),
  );

  /** The minutes that no clock shows on this day. */
  const isSkipped = (at: number, minute: number) => {
    const date = new Date(at);
    date.setHours(0, minute, 0, 0);
    return minuteOf(date.getTime()) !== minute;
  };

  it('opens next after now, at the chosen minute, within 25 hours, and is then open', () => {
    fc.assert(
      fc.property(windows, times, (each, now) => {
        const next = nextOpening(each, now);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(25 * hour);
        if (!isSkipped(next, each.from)) expect(minuteOf(next)).toBe(each.from);
        expect(isOpen(each, next)).toBe(true);
        expect(nextOpening(each, now)).toBe(next);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is closed right before it opens next, unless it is open all day', () => {
    fc.assert(
      fc.property(windows, times, (each, now) => {
        const next = nextOpening(each, now);
        const length = (each.to - each.from + 1_440) % 1_440 || 1_440;
        // A day may be an hour short: then a window of nearly all of it runs into the next.
        fc.pre(length < 23 * 60 || length === 1_440);
        expect(isOpen(each, next - 1)).toBe(length === 1_440);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a window near bedtime', () => {
  it.each([
    [usualWindow, false],
    [window('20:00', '21:00'), false],
    [window('20:30', '21:01'), true],
    [window('21:00', '21:30'), true],
    [window('23:00', '00:30'), true],
    [window('02:00', '03:00'), true],
    [window('04:59', '06:00'), true],
    [window('05:00', '06:00'), false],
    [window('07:00', '07:00'), true],
  ])('is told of %o: %s', (each, near) => {
    expect(isNearBedtime(each)).toBe(near);
  });
});
