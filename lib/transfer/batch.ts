import { Instant } from '../moment/instant.ts';
import * as z from '../schema.ts';
import { sourceNames } from './source.ts';

/** How long an import can be taken back, in milliseconds. */
export const undoTime = 30 * 24 * 60 * 60 * 1_000;

/** More records than this are more than open pages follow one by one: they load anew. */
export const manyRecords = 500;

/** One import, as it is remembered: what it added is listed beside it, part by part. */
export const Batch = z.strictObject({
  id: z.uuid(),
  at: Instant,
  source: z.enum(sourceNames),
  /** Until an import is done, whatever it added is to be taken back. */
  done: z.boolean(),
  /** How many parts there are to take back. */
  parts: z.int().check(z.minimum(0)),
  added: z.int().check(z.minimum(0)),
  replaced: z.int().check(z.minimum(0)),
  /** Whether something came in that fades. */
  fades: z.boolean(),
});
export type Batch = z.infer<typeof Batch>;

export const batchesKey = 'imports';

/** What is stored of earlier imports, newest last; a broken one is left out. */
export function parseBatches(stored: unknown): Batch[] {
  const list: unknown[] = Array.isArray(stored) ? stored : [];
  return list.map((each) => Batch.safeParse(each).data).filter((each) => each !== undefined);
}

/** What taking one part back came to. */
export interface TakenBack {
  /** How many parts are left. */
  left: number;
  /** How many records were changed since, and are kept. */
  kept: number;
}
