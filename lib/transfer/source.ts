import type { Felt } from '../moment/felt.ts';
import type { Found } from './record.ts';

/** Every format that is read. */
export const sourceNames = [
  'json',
  'age',
  'free_cbt',
  'quirk',
  'daylio',
  'day_one',
  'jrnl',
  'mini_diary',
  'presently',
] as const;
export type SourceName = (typeof sourceNames)[number];

/** What another tool's file does not tell, and the person does. */
export interface Given {
  /** What its entries were: a diary does not know. */
  felt: Felt;
  /** The IANA time zone in which its days and hours are meant. */
  zone: string;
  /** When it is, in milliseconds since 1970. */
  now: number;
}

/** A file that was recognised: what is in it can be gone through any number of times. */
export interface Source {
  name: SourceName;
  /** Whether its entries need `Given.felt`. */
  asksFelt: boolean;
  found(): AsyncIterable<Found>;
}
