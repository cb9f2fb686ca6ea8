import type * as z from '../schema.ts';
import { LogError } from './failure.ts';

/**
 * One record as every storage engine keeps it: what is needed to find and order it in the clear, and
 * the record itself as one text under a checksum.
 */
export interface Row {
  /** The record's id. */
  id: string;
  /** Where it stands in the order of its shelf: when a moment was, in milliseconds since 1970. */
  at: number;
  /** Where the row is listed. */
  shelf: Shelf;
  /** How `body` is to be read. */
  form: 'plain-1';
  /** The record as JSON. */
  body: string;
  /** SHA-256 over all of the above, in hexadecimal: a row that was damaged or swapped is noticed. */
  tag: string;
  /**
   * Which write of the log brought it here: of two copies, the one with the higher number is the newer.
   * Missing on a row that no engine has been given yet, and where it was written before there was a ledger.
   */
  stamp?: number;
}

/** Moments lie on the first three: in view, out of sight until a time, or recently deleted. */
export type Shelf = 'kept' | 'parked' | 'deleted' | 'people' | 'check-ins';

/** The largest row the log takes, in UTF-16 units of its body. */
const maxBody = 256 * 1024;

/** What every record has. */
export interface Filed {
  id: string;
  at: number;
}

/** `record` as a row of `shelf`. Throws a `LogError` "too_large" where it is more than a row may hold. */
export async function rowOf(shelf: Shelf, record: Filed): Promise<Row> {
  const { id, at } = record;
  const untagged = { id, at, shelf, form: 'plain-1', body: JSON.stringify(record) } as const;
  if (untagged.body.length > maxBody) throw new LogError('too_large');
  return { ...untagged, tag: await tagOf(untagged) };
}

/** The record in `row`. Throws a `LogError` "damaged" where row, checksum and schema do not agree. */
export async function recordOf<Schema extends z.ZodMiniType<Filed>>(
  row: Row,
  schema: Schema,
): Promise<z.infer<Schema>> {
  if (row.form !== 'plain-1' || !(await isWhole(row))) throw new LogError('damaged');
  const parsed = schema.safeParse(parseJson(row.body));
  if (!parsed.success || parsed.data.id !== row.id) throw new LogError('damaged', parsed.error);
  return parsed.data;
}

/** Whether a row is as it was written; asks for no key, whatever its form. */
export async function isWhole(row: Row): Promise<boolean> {
  const { stamp = 0, tag } = row;
  return Number.isSafeInteger(stamp) && stamp >= 0 && tag === (await tagOf(row));
}

async function tagOf({ id, at, shelf, form, body }: Omit<Row, 'tag'>): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([form, id, at, shelf, body]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LogError('damaged', error);
  }
}
