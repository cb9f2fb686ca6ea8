import { caps } from '../../moment/caps.ts';
import { cleanLine } from '../clean-text.ts';
import type { When } from './thread.ts';

/** The time in an attribute of ISO 8601 ("2026-11-22T23:19:52Z"), or else in the words of the page. */
export function whenOf(iso: string | null | undefined, words?: string | null): When | undefined {
  const at = iso ? instantOf(iso) : undefined;
  if (at !== undefined) return { at };
  const text = cleanLine(words ?? '', caps.time);
  return text === undefined ? undefined : { text };
}

/** Seconds or milliseconds since 1970, told apart by their size: 1763853592 or 1763853592123. */
export function whenOfEpoch(digits: string | null | undefined): When | undefined {
  const value = Number(digits);
  if (!digits || !Number.isFinite(value) || value < 1e9) return undefined;
  const at = Math.trunc(value < 1e11 ? value * 1_000 : value);
  return at < 253_402_300_800_000 ? { at } : undefined;
}

/** An instant only where the text tells its time zone: without one it is the page's word, not a time. */
function instantOf(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso.trim())) return undefined;
  const at = Date.parse(iso);
  return Number.isNaN(at) || at < 0 ? undefined : at;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The instant of English words in the time zone of the browser, which is the zone that pages use.
 * `shape` has the groups day, month (its name), year and time ("23:19:52").
 */
export function localTime(words: string | null | undefined, shape: RegExp): When | undefined {
  const { day, month = '', year, time = '' } = shape.exec(words?.trim() ?? '')?.groups ?? {};
  const index = months.indexOf(month);
  const [hours, minutes, seconds = 0] = time.split(':').map(Number);
  if (index < 0 || hours === undefined || minutes === undefined) return undefined;
  const at = new Date(Number(year), index, Number(day), hours, minutes, seconds).getTime();
  return Number.isNaN(at) || at < 0 ? undefined : { at };
}
