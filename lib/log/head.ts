import type { Look } from './engine.ts';
import { type Entry, isGone, stampOf } from './entry.ts';

/**
 * What a copy of the log says of itself: the ledger. It is written together with each change, so that
 * rows that went missing, or a log that was emptied, are noticed.
 */
export interface Head {
  /** How the copy is laid out; a copy with a higher number is only read. */
  version: number;
  /** The stamp of the latest write. */
  seq: number;
  /** How many rows there are. */
  count: number;
  /** The sum of the marks of all rows, in hexadecimal: the same whatever the order they came in. */
  sum: string;
  /** Whether the other copy has had a ledger, too: from then on, one without has lost it. */
  twin: boolean;
}

export const headVersion = 1;

export const emptyHead: Head = { version: headVersion, seq: 0, count: 0, sum: '0', twin: false };

const whole = 1n << 256n;

/** What a row adds to the sum: its tag, bound to its stamp. A tag that is none adds nothing. */
export function markOf(entry: Entry | undefined): bigint {
  if (!entry || isGone(entry) || !/^[0-9a-f]{64}$/.test(entry.tag)) return 0n;
  return (BigInt(`0x${entry.tag}`) * BigInt(stampOf(entry) + 1)) % whole;
}

/** The ledger after `entry` came in the place of `before`. */
export function headAfter(head: Head, before: Entry | undefined, entry: Entry): Head {
  const sum = BigInt(`0x${head.sum}`) - markOf(before) + markOf(entry) + whole;
  return {
    version: head.version,
    seq: Math.max(head.seq, stampOf(entry)),
    count: head.count - rows(before) + rows(entry),
    sum: (sum % whole).toString(16),
    twin: head.twin,
  };
}

export function sameHead(a: Head | undefined, b: Head | undefined): boolean {
  return a?.seq === b?.seq && a?.count === b?.count && a?.sum === b?.sum;
}

/** The ledger in what was stored; undefined where there is none that can be read. */
export function parseHead(stored: unknown): Head | undefined {
  const { version, seq, count, sum, twin }: Partial<Record<keyof Head, unknown>> = Object(stored);
  if (!isCount(version) || !isCount(seq) || !isCount(count)) return undefined;
  if (typeof sum !== 'string' || !/^[0-9a-f]{1,64}$/.test(sum)) return undefined;
  return { version, seq, count, sum, twin: twin === true };
}

export function lookOf(head: Head | undefined): Look {
  return { head, newer: (head?.version ?? 0) > headVersion };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function rows(entry: Entry | undefined): number {
  return entry && !isGone(entry) ? 1 : 0;
}
