import { Instant } from '../moment/instant.ts';
import * as z from '../schema.ts';
import { usualWindow } from './reflection-window.ts';

/** Every rule by which the product takes care, each with a switch. */
export const careRules = [
  /** A moment that is opened again and again. */
  'again',
  /** Many moments in a short time. */
  'burst',
  /** Late at night. */
  'late',
  /** "Is this helping?", once a week at most. */
  'helping',
  /** "Do you still need this?", once a month at most. */
  'needed',
  /** A moment of feeling met, after a reflection. */
  'met_after',
  /** A pause before a draft is copied. */
  'cool_down',
  /** Raw context is blurred after some days, and erased later. */
  'fading',
  /** A line about moments that are in no backup yet. */
  'backup',
] as const;
export const CareRule = z.enum(careRules);
export type CareRule = z.infer<typeof CareRule>;

/* @__NO_SIDE_EFFECTS__ */
const minute = () => z.int().check(z.minimum(0), z.maximum(24 * 60 - 1));

/* @__NO_SIDE_EFFECTS__ */
const days = () => z.int().check(z.minimum(1), z.maximum(3_650));

/** How the product takes care of this person, as they have set it. */
export const CareSettings = z.strictObject({
  window: z.strictObject({ from: minute(), to: minute() }),
  /** The rules that are switched off. */
  off: z.array(CareRule),
  /** After so many days the raw context of a moment is blurred. */
  blurDays: days(),
  /** After so many days it is erased. */
  eraseDays: days(),
  /** Nothing is erased before: what would be gone at once is announced first. */
  fadesFrom: z.optional(Instant),
});
export type CareSettings = z.infer<typeof CareSettings>;

export const usualCare: CareSettings = {
  window: usualWindow,
  off: [],
  blurDays: 14,
  eraseDays: 90,
};

/** For so many days History tells what will be erased. */
export const noticeDays = 7;

/** Whether `rule` may do anything. */
export function isOn({ off }: CareSettings, rule: CareRule): boolean {
  return !off.includes(rule);
}

/** What a person changes of the settings. */
export type CareChange = Partial<Omit<CareSettings, 'fadesFrom'>>;

/**
 * `care` with `change` made at `now`. Where more is then due to be erased than before, it is announced
 * first.
 */
export function changedCare(care: CareSettings, change: CareChange, now: number): CareSettings {
  const after = { ...care, ...change };
  const erases = isOn(after, 'fading');
  const erasesMore = !isOn(care, 'fading') || after.eraseDays < care.eraseDays;
  return erases && erasesMore ? announcedFrom(after, now) : after;
}

/** `care` with nothing to be erased until what is due at `now` has been announced long enough. */
export function announcedFrom(care: CareSettings, now: number): CareSettings {
  return { ...care, fadesFrom: now + noticeDays * 24 * 60 * 60 * 1_000 };
}

/** What `stored` holds of the settings; the usual ones where they are missing or broken. */
export function parseCareSettings(stored: unknown): CareSettings {
  const parsed = CareSettings.safeParse(stored);
  return parsed.success ? parsed.data : usualCare;
}

/** Where they are stored. */
export const careKey = 'care';
