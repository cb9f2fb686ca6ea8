import { Felt } from '../moment/felt.ts';
import { Kind } from '../moment/kind.ts';
import { daysAfter, LocalDate } from '../moment/local-date.ts';
import type { Moment } from '../moment/moment.ts';
import { Percent } from '../moment/percent.ts';
import { Door } from '../moment/reflection.ts';
import { Story } from '../moment/story.ts';
import * as z from '../schema.ts';
import type { PersonAt } from './people-at.ts';

/* @__NO_SIDE_EFFECTS__ */
const some = <Item extends z.ZodMiniType>(item: Item) =>
  z.optional(z.readonly(z.array(item).check(z.minLength(1))));

/* @__NO_SIDE_EFFECTS__ */
const schema = () =>
  z.strictObject({
    felt: z.optional(Felt),
    kinds: some(Kind),
    stories: some(Story),
    /** The ids of people. */
    people: some(z.string()),
    /** What a service is called, or a host where it has no name. */
    services: some(z.string()),
    doors: some(Door),
    /** Whether the person has begun to look at it. */
    reflected: z.optional(z.boolean()),
    parked: z.optional(z.boolean()),
    /** The first day and the last one, where the person is now. */
    from: z.optional(LocalDate),
    to: z.optional(LocalDate),
    /** How strong the feeling was, at least and at most. */
    strength: z.optional(z.strictObject({ least: Percent, most: Percent })),
  });

/**
 * Which moments are wanted: a plain value, to be kept while moving about. A moment has to meet each
 * condition that is there, and of a list one of its entries.
 */
export const Sieve = schema();
export type Sieve = z.infer<typeof Sieve>;
export type SievePart = keyof Sieve;

/** The conditions of `sieve`, in the order in which they are shown. */
export function partsOfSieve(sieve: Sieve): SievePart[] {
  const parts = Object.keys(Sieve.shape) as SievePart[];
  return parts.filter((part) => sieve[part] !== undefined);
}

/** `sieve` without one of its conditions. */
export function withoutPart(sieve: Sieve, part: SievePart): Sieve {
  const { [part]: _, ...rest } = sieve;
  return rest;
}

/** What a service is called in `context`, or its host; undefined where neither is known. */
export function serviceOf({ service, host }: Moment['context']): string | undefined {
  return service ?? host;
}

/** Says of a moment whether it passes. */
export function passes(sieve: Sieve, personOf: PersonAt): (moment: Moment) => boolean {
  const tests = partsOfSieve(sieve).map((part) => testOf(sieve, part, personOf));
  return (moment) => tests.every((test) => test(moment));
}

type Test = (moment: Moment) => boolean;

function testOf(sieve: Sieve, part: SievePart, personOf: PersonAt): Test {
  const begins = sieve.from === undefined ? -Infinity : startOf(sieve.from);
  const ends = sieve.to === undefined ? Infinity : startOf(daysAfter(sieve.to, 1));
  const tests: Record<SievePart, Test> = {
    felt: ({ felt }) => felt === sieve.felt,
    kinds: ({ kind }) => isAmong(kind, sieve.kinds),
    stories: ({ reflection }) => isAmong(reflection?.story, sieve.stories),
    people: ({ context }) => isAmong(personOf(context)?.id, sieve.people),
    services: ({ context }) => isAmong(serviceOf(context), sieve.services),
    doors: ({ reflection }) => isAmong(reflection?.door, sieve.doors),
    reflected: ({ reflection }) => isLookedAt(reflection) === sieve.reflected,
    parked: ({ parkedUntil }) => (parkedUntil !== undefined) === sieve.parked,
    from: ({ at }) => at >= begins,
    to: ({ at }) => at < ends,
    strength: ({ reflection }) => isBetween(reflection?.strength, sieve.strength),
  };
  return tests[part];
}

/** The first instant of a day where the person is now. */
function startOf(day: LocalDate): number {
  return new Date(`${day}T00:00`).getTime();
}

function isAmong<Value extends string>(
  value: Value | undefined,
  wanted: readonly Value[] | undefined,
): boolean {
  return value !== undefined && (wanted?.includes(value) ?? false);
}

/** What is noted right after the press (a need, a strength) is no reflection yet. */
function isLookedAt(reflection: Moment['reflection']): boolean {
  return reflection?.begunAt !== undefined || reflection?.finishedAt !== undefined;
}

function isBetween(value: number | undefined, bounds: Sieve['strength']): boolean {
  return (
    value !== undefined && bounds !== undefined && value >= bounds.least && value <= bounds.most
  );
}
