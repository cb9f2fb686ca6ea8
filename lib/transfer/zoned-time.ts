import { aheadAt, clocksOf } from '../moment/zone-offset.ts';

/** "2026-11-23T10:30:00+01:00": an instant by the clocks of a time zone. A zone that is not known counts as UTC. */
export function zonedTime(instant: number, zone: string): string {
  const ahead = offsetAt(instant, zone);
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  const shown = new Date(instant + ahead).toISOString().slice(0, 19);
  return `${shown}${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/**
 * A day and a time of day as a tool wrote them, in milliseconds since 1970, in the time zone `zone`; undefined
 * where there is no such day. Without a time of day it is noon: no zone's clock jumps there.
 */
export function timeOn(day: string, time: string | undefined, zone: string): number | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day.trim());
  const clock = time === undefined || time.trim() === '' ? noon : clockOf(time);
  if (!date || !clock) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0] = date.slice(1).map(Number);
  const asUtc = Date.UTC(year, month - 1, dayOfMonth, clock.hour, clock.minute);
  if (new Date(asUtc).getUTCDate() !== dayOfMonth || year < 1970) return undefined;
  return asUtc - offsetAt(asUtc - offsetAt(asUtc, zone), zone);
}

interface Clock {
  hour: number;
  minute: number;
}

const noon: Clock = { hour: 12, minute: 0 };

/** "14:05", "8:30 am", "8:30 PM", with whatever space stands between. */
function clockOf(time: string): Clock | undefined {
  const found = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap])?\.?m?\.?$/i.exec(time.trim());
  if (!found) return undefined;
  const half = found[3]?.toLowerCase();
  const hour = Number(found[1]);
  const minute = Number(found[2]);
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return undefined;
  return { hour: half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour, minute };
}

const known = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of `zone` are ahead of UTC at `instant`, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const clocks = known.get(zone) ?? clocksOf(zone);
  known.set(zone, clocks);
  return aheadAt(clocks, instant);
}

/** An instant as text ("2026-11-25T08:00:00Z") or as a number of milliseconds; undefined for anything else. */
export function instantOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
