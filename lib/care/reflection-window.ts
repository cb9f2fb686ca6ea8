/** The part of the day a person keeps for looking at moments, in minutes since midnight where they are. */
export interface ReflectionWindow {
  from: number;
  /** The first minute after it. One that is not after `from` is on the next day. */
  to: number;
}

/** Early evening, well before bed: worry that is put off to a set time takes less of the day. */
export const usualWindow: ReflectionWindow = { from: 18 * 60, to: 19 * 60 };

const day = 24 * 60;

/** Whether the window is open at `now`, in milliseconds since 1970. */
export function isOpen({ from, to }: ReflectionWindow, now: number): boolean {
  const date = new Date(now);
  const minute = date.getHours() * 60 + date.getMinutes();
  const length = (to - from + day) % day || day;
  return (minute - from + day) % day < length;
}

/** When the window opens next after `now`, both in milliseconds since 1970. */
export function nextOpening({ from }: ReflectionWindow, now: number): number {
  const opening = new Date(now);
  opening.setHours(0, from, 0, 0);
  // By the calendar, not by 24 hours: a day may have 23 or 25.
  if (opening.getTime() <= now) opening.setDate(opening.getDate() + 1);
  return opening.getTime();
}
