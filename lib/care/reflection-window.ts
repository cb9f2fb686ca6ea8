/** The part of the day a person keeps for looking at moments, in minutes since midnight where they are. */
export interface ReflectionWindow {
  from: number;
  /** The first minute after it. One that is not after `from` is on the next day. */
  to: number;
}

/** Early evening, well before bed: worry that is put off to a set time takes less of the day. */
export const usualWindow: ReflectionWindow = { from: 18 * 60, to: 19 * 60 };

const minuteLong = 60_000;
const day = 24 * 60;

/** From nine in the evening to five in the morning: worry that is taken up here is taken to bed. */
const bedtime: ReflectionWindow = { from: 21 * 60, to: 5 * 60 };

/** Whether the window is open at `now`, in milliseconds since 1970. It stays open for its whole length. */
export function isOpen(window: ReflectionWindow, now: number): boolean {
  // A window of the whole day has no hour that is missing on a day of 25.
  if (lengthOf(window) === day) return true;
  const today = openingOn(window, now, 0);
  const opened = today <= now ? today : openingOn(window, now, -1);
  return now - opened < lengthOf(window) * minuteLong;
}

/** When the window opens next after `now`, both in milliseconds since 1970. */
export function nextOpening(window: ReflectionWindow, now: number): number {
  const today = openingOn(window, now, 0);
  return today > now ? today : openingOn(window, now, 1);
}

/** Whether any of the window lies near bedtime: from nine in the evening on, or in the night. */
export function isNearBedtime(window: ReflectionWindow): boolean {
  return holds(bedtime, window.from) || holds(window, bedtime.from);
}

/**
 * When the window opens on the day that is `days` after the one of `now`. By the calendar, not by 24 hours: a
 * day may have 23 or 25. Where the clock jumps over the minute, as much later as it jumps.
 */
function openingOn({ from }: ReflectionWindow, now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 0, from).getTime();
}

function holds(window: ReflectionWindow, minute: number): boolean {
  return (minute - window.from + day) % day < lengthOf(window);
}

function lengthOf({ from, to }: ReflectionWindow): number {
  return (to - from + day) % day || day;
}
