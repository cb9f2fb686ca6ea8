import { rawPartsOf, withoutRaw } from '../moment/context.ts';
import { dayAt, daysAfter, type LocalDate } from '../moment/local-date.ts';
import type { Moment } from '../moment/moment.ts';
import { type CareSettings, isOn, noticeDays } from './care-settings.ts';

/** How the raw context of a moment stands. */
export interface Fade {
  /** In view, out of view until it is asked for, or erased. */
  state: 'clear' | 'blurred' | 'faded';
  /** The day on which it is erased; left out where it never is. */
  erasesOn?: LocalDate;
}

type Fading = Pick<
  Moment,
  'at' | 'changedAt' | 'context' | 'keepsContext' | 'fadedAt' | 'deletedAt'
>;

/** Whether `moment` holds anything that fades some day, as long as it is not deleted before. */
export function canFade({ context, keepsContext, deletedAt }: Fading): boolean {
  return !keepsContext && deletedAt === undefined && rawPartsOf(context).length > 0;
}

/** How the raw context of `moment` stands at `now`, in milliseconds since 1970. */
export function fadeState(moment: Fading, care: CareSettings, now: number): Fade {
  const { at, context, fadedAt, keepsContext } = moment;
  if (rawPartsOf(context).length === 0) return { state: fadedAt === undefined ? 'clear' : 'faded' };
  // A moment that is still to come was logged under a wrong clock: of that one nothing can be said.
  if (!isOn(care, 'fading') || keepsContext || at > now) return { state: 'clear' };
  const isOld = dayAt(now) >= daysAfter(dayAt(at), care.blurDays);
  return { state: isOld ? 'blurred' : 'clear', erasesOn: eraseDay(moment, care, now) };
}

/** Whether the day has come on which the raw context of `moment` is erased. */
export function isDue(moment: Fading, care: CareSettings, now: number): boolean {
  const { erasesOn } = fadeState(moment, care, now);
  return canFade(moment) && erasesOn !== undefined && erasesOn <= dayAt(now);
}

/** Whether the raw context of `moment` will be erased so soon that it is to be told. */
export function fadesSoon(moment: Fading, care: CareSettings, now: number): boolean {
  const { erasesOn } = fadeState(moment, care, now);
  return canFade(moment) && erasesOn !== undefined && erasesOn <= daysAfter(dayAt(now), noticeDays);
}

/**
 * No moment from this time on is old enough to be erased `days` after the day of `now`, both times in
 * milliseconds since 1970.
 */
export function oldBefore({ eraseDays }: CareSettings, now: number, days = 0): number {
  const date = new Date(now);
  const since = date.getDate() - eraseDays + days;
  return new Date(date.getFullYear(), date.getMonth(), since + 1).getTime();
}

/** `moment` as it may be shown where it is one of many: without raw context that is blurred. */
export function amongOthers<Shown extends Fading>(
  moment: Shown,
  care: CareSettings,
  now: number,
): Shown {
  const { state } = fadeState(moment, care, now);
  return state === 'blurred' ? { ...moment, context: withoutRaw(moment.context) } : moment;
}

/** Whether all that is due may be erased at `now`: after a change of the rule, it is announced first. */
export function isAnnounced(care: CareSettings, now: number): boolean {
  return dayAt(now) >= announcedUntil(care, now);
}

/**
 * Its age decides, and two more things, so that nothing is erased unannounced: a moment that was just
 * changed (taken back, or no longer kept) has some days left, and so has everything after a change of the
 * rule itself.
 */
function eraseDay({ at, changedAt }: Fading, care: CareSettings, now: number): LocalDate {
  const { eraseDays } = care;
  const days = [daysAfter(dayAt(at), eraseDays), announcedUntil(care, now)];
  if (changedAt <= now) days.push(daysAfter(dayAt(changedAt), Math.min(noticeDays, eraseDays)));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

function announcedUntil({ fadesFrom = 0 }: CareSettings, now: number): LocalDate {
  const day = dayAt(fadesFrom);
  // Further away than it is ever set: the clock was wrong then.
  return day > daysAfter(dayAt(now), noticeDays) ? dayAt(0) : day;
}
