import { expect, it } from 'vitest';
import { localTime } from '../../../lib/moment/local-time.ts';

it.each([
  ['2026-11-22T22:30:00Z', 'UTC', 22, 7],
  ['2026-11-22T23:30:00Z', 'Europe/Berlin', 0, 1],
  ['2026-11-23T02:00:00Z', 'America/New_York', 21, 7],
  ['2026-11-22T22:30:00Z', 'Nowhere/Land', 22, 7],
])('at %s in %s it is %i o’clock on day %i', (at, zone, hour, dayOfWeek) => {
  expect(localTime(Date.parse(at), zone)).toEqual({ hour, dayOfWeek });
});
