import { CheckIn } from '../moment/check-in.ts';
import { Moment } from '../moment/moment.ts';
import { Person } from '../moment/person.ts';

/** The sorts of records that travel, in the order in which they stand in a file of ours. */
export const sorts = ['moments', 'people', 'checkIns'] as const;
export type Sort = (typeof sorts)[number];

export const schemas = { moments: Moment, people: Person, checkIns: CheckIn } as const;

interface Records {
  moments: Moment;
  people: Person;
  checkIns: CheckIn;
}

/** One record that travels. */
export type Carried = { [Name in Sort]: { sort: Name; record: Records[Name] } }[Sort];

/** Some records that travel together. */
export type Some = { [Name in Sort]: Records[Name][] };

/** Why one record of a file cannot be taken, while the others can. */
export const problems = [
  /** It is not what a record must be. */
  'not_a_record',
  /** It has no day that can be understood. */
  'no_day',
  /** It has no words. */
  'no_words',
  /** It is larger than the log takes. */
  'too_large',
  /** A record before it has the same id. */
  'twice',
] as const;
export type Problem = (typeof problems)[number];

/** What stands at one place of a file: a record, or why there is none. */
export type Found = { at: number } & (
  | {
      carried: Carried;
      /** Whether a text was longer than can be kept, and was cut. */
      cut: boolean;
      /** Its length as JSON, in UTF-16 units. */
      size: number;
    }
  | { problem: Problem }
);

export type Counts = Record<Sort, number>;

export function noCounts(): Counts {
  return { moments: 0, people: 0, checkIns: 0 };
}

export function sumOf(counts: Counts): number {
  return sorts.reduce((sum, sort) => sum + counts[sort], 0);
}
