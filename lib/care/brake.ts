import type { Moment } from '../moment/moment.ts';
import { type CareRule, type CareSettings, isOn } from './care-settings.ts';
import { type Dismissals, isWithin } from './dismissals.ts';
import { isOpen } from './reflection-window.ts';

/** The rules that may offer a pause, the first to be heard first. */
export const brakeRules = ['late', 'again', 'burst'] as const satisfies readonly CareRule[];
export type BrakeRule = (typeof brakeRules)[number];

/** Where a moment is opened: to be read, or to be reflected on. */
export type OpenedIn = 'moment' | 'reflect';

/** That a moment was opened. */
export interface Opened {
  id: string;
  in: OpenedIn;
  at: number;
}

type Seen = Pick<Moment, 'id' | 'felt' | 'at' | 'parkedUntil'>;

/** What is known when something is looked at. */
export interface Situation {
  care: CareSettings;
  /** In milliseconds since 1970. */
  now: number;
  /** The one moment in view, and where; undefined in a list of them. */
  view: { moment: Seen; in: OpenedIn } | undefined;
  /** The newest moments that are not out of sight. */
  recent: readonly Seen[];
  /** Which moments were opened of late, this opening among them. */
  opens: readonly Opened[];
  dismissed: Dismissals;
}

/** A kind offer to pause, which can always be put aside. */
export interface Offer {
  rule: BrakeRule;
  /** The moments that can be parked by it. */
  park: readonly string[];
}

const hour = 60 * 60 * 1_000;
const silenceOfRule = 24 * hour;
const silenceOfAll = hour;
const manyOpens = 4;
const opensSpan = 24 * hour;
const manyPresses = 5;
const pressesSpan = hour;
const nightBegins = 23;
const nightEnds = 5;

/**
 * The one offer to make now, if any. Nothing stands in the way of looking at a moment of feeling met, and
 * nothing is said while the person has just put an offer aside.
 */
export function brake(situation: Situation): Offer | undefined {
  const { care, now, dismissed, view } = situation;
  if (view?.moment.felt === 'met') return undefined;
  if (brakeRules.some((rule) => isWithin(silenceOfAll, dismissed[rule], now))) return undefined;
  const rule = brakeRules.find(
    (each) =>
      isOn(care, each) &&
      !isWithin(silenceOfRule, dismissed[each], now) &&
      applies[each](situation),
  );
  return rule && { rule, park: toPark(rule, situation) };
}

const applies: Record<BrakeRule, (situation: Situation) => boolean> = {
  late: ({ care, now, view, recent }) =>
    isNight(now) &&
    // Who keeps a window at this hour has chosen it.
    !isOpen(care.window, now) &&
    (view !== undefined || recent.some(wasDismissed)),
  again: ({ now, view, opens }) =>
    view !== undefined &&
    opens.filter(
      (open) =>
        open.id === view.moment.id && open.in === view.in && isJustBefore(opensSpan, open.at, now),
    ).length >= manyOpens,
  burst: (situation) => burstOf(situation).length >= manyPresses,
};

function toPark(rule: BrakeRule, situation: Situation): string[] {
  const { view } = situation;
  const moments = rule === 'burst' ? burstOf(situation) : view ? [view.moment] : [];
  return moments.filter(({ parkedUntil }) => parkedUntil === undefined).map(({ id }) => id);
}

function burstOf({ recent, now }: Situation): Seen[] {
  return recent.filter(
    (moment) => wasDismissed(moment) && isJustBefore(pressesSpan, moment.at, now),
  );
}

function wasDismissed({ felt }: Seen): boolean {
  return felt === 'dismissed';
}

function isJustBefore(span: number, then: number, now: number): boolean {
  return then <= now && now - then < span;
}

function isNight(now: number): boolean {
  const hours = new Date(now).getHours();
  return hours >= nightBegins || hours < nightEnds;
}
