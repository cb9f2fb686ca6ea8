import type { PageReading } from '../../lib/context/page-reading.ts';
import type { PageFacts, Truth } from './page-file.ts';

export type Field = keyof Truth;
export type Verdict = 'right' | 'unknown' | 'wrong';

export interface Judged {
  field: Field;
  verdict: Verdict;
  told: string | null;
  truth: string | null;
}

/**
 * A reading against the truth, field by field. `right` also where nobody can know and nothing was told;
 * `unknown` where nothing was told though the page says it; `wrong` for every other difference.
 */
export function judge(
  reading: PageReading | undefined,
  { truth, timezone }: Pick<PageFacts, 'truth' | 'timezone'>,
): Judged[] {
  const told = toldBy(reading);
  return (Object.keys(truth) as Field[]).map((field) => {
    const expected = truth[field] === null ? null : String(truth[field]);
    const found = told[field];
    const verdict = agree(found, expected, timezone)
      ? 'right'
      : found === null
        ? 'unknown'
        : 'wrong';
    return { field, verdict, told: found, truth: expected };
  });
}

/** Whoever recorded a page noted the time of a message by another clock than the app's, which may tell whole seconds. */
const clockTolerance = 2_000;

function agree(found: string | null, expected: string | null, timeZone: string): boolean {
  if (found === expected) return true;
  const instant = Date.parse(expected ?? '');
  if (found === null || Number.isNaN(instant)) return false;
  const told = Date.parse(found);
  if (/T.*Z$/.test(found)) return Math.abs(told - instant) <= clockTolerance;
  // The page's own words for that time of day.
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(instant);
  return found.includes(clock);
}

function toldBy(reading: PageReading | undefined): Record<Field, string | null> {
  const thread = reading?.thread;
  const known = (value: string | undefined) => (value === 'unknown' ? null : (value ?? null));
  return {
    service: reading?.service ?? null,
    conversation: reading?.conversation ?? null,
    conversationWith: reading?.conversationWith ?? null,
    lastFrom: known(thread?.lastFrom),
    mineAtEnd: thread?.mineAtEnd === undefined ? null : String(thread.mineAtEnd),
    lastAt:
      thread?.lastAt === undefined
        ? (thread?.lastAtText ?? null)
        : new Date(thread.lastAt).toISOString(),
    readMark: known(thread?.readMark),
  };
}
