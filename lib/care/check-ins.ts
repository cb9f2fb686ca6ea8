import type { CheckIn } from '../moment/check-in.ts';
import { type CareSettings, isOn } from './care-settings.ts';
import { type Dismissals, isWithin } from './dismissals.ts';

/** How the log has been used so far. */
export interface Use {
  /** When the first moment was, in milliseconds since 1970; undefined where there is none. */
  since: number | undefined;
  /** How many moments there are; no more need be counted than it takes to ask. */
  moments: number;
}

/** What is known when History is opened. */
export interface Asking {
  care: CareSettings;
  /** In milliseconds since 1970. */
  now: number;
  use: Use;
  checkIns: readonly CheckIn[];
  dismissed: Dismissals;
}

export type Asked = CheckIn['asked'];

const day = 24 * 60 * 60 * 1_000;

/** How long the log must have been kept before a question, and how long it then rests. */
const spans: Record<Asked, number> = { needed: 30 * day, helping: 7 * day };

/** With fewer moments there is nothing to say yet. */
export const fewestMoments = 5;

/** Two questions do not follow one another on one day. */
const restBetween = day;

/** The question to ask now, if any: the rarer one first. What is put aside was asked. */
export function dueCheckIn({ care, now, use, checkIns, dismissed }: Asking): Asked | undefined {
  if (use.since === undefined || use.moments < fewestMoments) return undefined;
  const kept = now - use.since;
  const lastAsked = (asked: Asked) => [
    dismissed[asked],
    ...checkIns.filter((each) => each.asked === asked).map(({ at }) => at),
  ];
  const rests = (asked: Asked, span: number) =>
    lastAsked(asked).some((then) => isWithin(span, then, now));
  if (rests('needed', restBetween) || rests('helping', restBetween)) return undefined;
  return (['needed', 'helping'] as const).find(
    (asked) => isOn(care, asked) && kept >= spans[asked] && !rests(asked, spans[asked]),
  );
}

/** Whether an answer says that looking at moments weighs on the person. */
export function isHeavy({ lighter, room }: Pick<CheckIn, 'lighter' | 'room'>): boolean {
  return lighter === 'heavier' || room === 'more';
}

/** Whether an answer says that this is needed less than before. */
export function isNeededLess({ needed }: Pick<CheckIn, 'needed'>): boolean {
  return needed === 'less' || needed === 'no';
}

/**
 * Whether charts are to step back: the last answer says that things get heavier. While the question is
 * switched off nothing follows from it, since it could not be answered anew.
 */
export function chartsStepBack(checkIns: readonly CheckIn[], care: CareSettings): boolean {
  const answers = checkIns.filter(({ asked }) => asked === 'helping');
  const last = answers.toSorted((a, b) => b.at - a.at)[0];
  return isOn(care, 'helping') && last !== undefined && isHeavy(last);
}
