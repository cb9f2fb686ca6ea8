import { caps } from '../moment/caps.ts';
import { cutText } from '../moment/cut-text.ts';
import type { Felt } from '../moment/felt.ts';
import { Moment } from '../moment/moment.ts';
import type { Reflection } from '../moment/reflection.ts';
import type { Found } from './record.ts';
import type { Given, SourceName } from './source.ts';
import { stableId } from './stable-id.ts';

/** One entry of another tool, in its own terms. */
export interface Entry {
  /** Its place in the file, from 1. */
  at: number;
  /** When it was, in milliseconds since 1970; undefined where its day cannot be understood. */
  time: number | undefined;
  /** What was written, in the order in which it is to be read; what is empty is left out. */
  texts: readonly (string | undefined)[];
  /** What the tool itself tells of it. */
  felt?: Felt | undefined;
  reflection?: Reflection | undefined;
  /** The IANA time zone it was written in, where the tool keeps it. */
  zone?: string | undefined;
  /** The id that it had here, where it came from here. */
  id?: string | undefined;
  /** What makes it this entry and no other; its time and texts without it. */
  identity?: string | undefined;
}

/** `entry` as a moment. Its id follows from what it says: brought in twice, it is one moment. */
export async function momentFrom(entry: Entry, from: SourceName, given: Given): Promise<Found> {
  const { at, time, reflection, zone = given.zone } = entry;
  if (time === undefined || time < 0) return { at, problem: 'no_day' };
  const text = joined(entry.texts);
  if (text === '' && !reflection) return { at, problem: 'no_words' };
  const facts = cutText(text, caps.facts);
  const id = entry.id ?? (await stableId(from, entry.identity ?? `${time}\n${text}`));
  const moment = Moment.safeParse({
    id,
    felt: entry.felt ?? given.felt,
    at: time,
    zone: cutText(zone, 64).text,
    via: 'import',
    context: { level: 'nothing', readFrom: 'none' },
    ...(facts.text && { facts: facts.text }),
    ...(reflection && { reflection }),
    revision: 1,
    changedAt: time,
  });
  if (!moment.success) return { at, problem: 'not_a_record' };
  const size = JSON.stringify(moment.data).length;
  return { at, carried: { sort: 'moments', record: moment.data }, cut: facts.cut, size };
}

function joined(texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => text?.replaceAll('\r\n', '\n').trim().toWellFormed())
    .filter(Boolean)
    .join('\n\n');
}
