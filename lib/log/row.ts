import { type Moment, Moment as MomentSchema } from '../moment/moment.ts';
import { LogError } from './failure.ts';

/**
 * One moment as every storage engine keeps it: what is needed to find and order it in the clear, and
 * the moment itself as one text under a checksum.
 */
export interface Row {
  /** The moment's id. */
  id: string;
  /** When the moment was, in milliseconds since 1970: the order of the log. */
  at: number;
  /** Where the row is listed. */
  shelf: Shelf;
  /** How `body` is to be read. */
  form: 'plain-1';
  /** The moment as JSON. */
  body: string;
  /** SHA-256 over all of the above, in hexadecimal: a row that was damaged or swapped is noticed. */
  tag: string;
}

export type Shelf = 'kept' | 'deleted';

/** The largest row the log takes, in UTF-16 units of its body. */
const maxBody = 256 * 1024;

export async function toRow(moment: Moment): Promise<Row> {
  const untagged = {
    id: moment.id,
    at: moment.at,
    shelf: moment.deletedAt === undefined ? 'kept' : 'deleted',
    form: 'plain-1',
    body: JSON.stringify(moment),
  } as const;
  if (untagged.body.length > maxBody) throw new LogError('too_large');
  return { ...untagged, tag: await tagOf(untagged) };
}

/** The moment in `row`. Throws a `LogError` "damaged" where row, checksum and schema do not agree. */
export async function fromRow(row: Row): Promise<Moment> {
  if (row.form !== 'plain-1' || row.tag !== (await tagOf(row))) throw new LogError('damaged');
  const parsed = MomentSchema.safeParse(parseJson(row.body));
  if (!parsed.success || parsed.data.id !== row.id) throw new LogError('damaged', parsed.error);
  return parsed.data;
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
