import type { ConversationWith } from '../../moment/context.ts';
import type { Kind } from '../../moment/kind.ts';
import type { Moment } from '../../moment/moment.ts';
import { offeredKind } from '../../moment/offered-kind.ts';
import type { ReadMark } from '../../moment/thread-facts.ts';
import type { OrdinaryExplanation } from './ordinary-explanation.ts';
import { type Place, placesOf } from './place.ts';

/** What is known of a moment that may tell for or against an ordinary explanation. */
export interface Situation {
  kind: Kind;
  service: string | undefined;
  places: readonly Place[];
  with: ConversationWith | undefined;
  hour: number;
  weekend: boolean;
  mark: ReadMark;
  /** Hours since my last message, where it stands last and its time is known. */
  waited: number | undefined;
}

const msPerHour = 3_600_000;

/** Where the person chose no kind, the one that would be offered goes; without facts it is `other`. */
export function situationOf(moment: Moment, hour: number, weekend: boolean): Situation {
  const { at, kind, context } = moment;
  const { thread } = context;
  const sentAt = thread?.lastFrom === 'me' ? thread.lastAt : undefined;
  return {
    kind: kind ?? offeredKind(thread) ?? 'other',
    service: context.service,
    places: placesOf(context),
    with: context.conversationWith,
    hour,
    weekend,
    mark: thread?.readMark ?? 'unknown',
    waited: sentAt === undefined ? undefined : (at - sentAt) / msPerHour,
  };
}

/** Whether nothing that `explanation` asks for is otherwise or unknown. */
export function fits(explanation: OrdinaryExplanation, situation: Situation): boolean {
  const { kinds, services, places, hours, marks, weekend, waited } = explanation;
  return (
    (kinds?.includes(situation.kind) ?? true) &&
    (services?.some((service) => service === situation.service) ?? true) &&
    (places?.some((place) => situation.places.includes(place)) ?? true) &&
    (explanation.with === undefined || explanation.with === situation.with) &&
    (hours === undefined || isWithin(hours, situation.hour)) &&
    (marks?.includes(situation.mark) ?? true) &&
    (weekend === undefined || weekend === situation.weekend) &&
    (waited === undefined || isWait(waited, situation.waited))
  );
}

/** How many of the things that are known of a moment `explanation`, which fits it, speaks of. */
export function specificity(explanation: OrdinaryExplanation): number {
  const { kinds, services, places, hours, marks, weekend, waited } = explanation;
  return [
    kinds,
    // A service tells more than a place does.
    services,
    services ?? places,
    explanation.with,
    hours,
    // What goes with no mark at all, as well as with what is not a weekend or no wait, only rules out.
    marks?.includes('unknown') ? undefined : marks,
    weekend || undefined,
    waited?.[0] || undefined,
  ].filter((known) => known !== undefined).length;
}

/** Hours of a day; a span that ends before it begins runs past midnight. */
function isWithin([from, to]: [number, number], hour: number): boolean {
  return from <= to ? from <= hour && hour < to : from <= hour || hour < to;
}

/** What can be so from the first hour on may also be so where nobody knows how long it was. */
function isWait([from, to]: [number, number], waited: number | undefined): boolean {
  return waited === undefined ? from === 0 : from <= waited && waited < to;
}
