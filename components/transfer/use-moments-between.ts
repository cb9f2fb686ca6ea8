import { useEffect, useState } from 'preact/hooks';
import type { Position } from '../../lib/log/engine.ts';
import { type Failure, failureOf } from '../../lib/log/failure.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { LocalDate } from '../../lib/moment/local-date.ts';
import { dayAt } from '../../lib/moment/local-date.ts';
import type { Moment } from '../../lib/moment/moment.ts';

/** More than this nobody reads on paper. */
export const mostPrinted = 200;

const pageSize = 100;

export interface Between {
  /** Oldest first; undefined until they are read. */
  moments: readonly Moment[] | undefined;
  /** Whether there are older ones in these days. */
  more: boolean;
  failure: Failure | undefined;
}

/** The newest moments of these days that are in view in History, in the order in which they were. */
export function useMomentsBetween(reader: LogReader, from: LocalDate, to: LocalDate): Between {
  const [found, setFound] = useState<Between>({
    moments: undefined,
    more: false,
    failure: undefined,
  });
  useEffect(() => {
    let wanted = true;
    momentsBetween(reader, from, to).then(
      (moments) => {
        const more = moments.length > mostPrinted;
        const shown = moments.slice(0, mostPrinted).toReversed();
        if (wanted) setFound({ moments: shown, more, failure: undefined });
      },
      (error: unknown) => {
        if (wanted) setFound({ moments: [], more: false, failure: failureOf(error) });
      },
    );
    return () => void (wanted = false);
  }, [reader, from, to]);
  return found;
}

/** One more than are printed at most, so that one sees whether there are more. Newest first. */
async function momentsBetween(
  reader: LogReader,
  from: LocalDate,
  to: LocalDate,
): Promise<Moment[]> {
  const found: Moment[] = [];
  // The day after `to`, by the calendar: nothing later than its end is wanted.
  const end = new Date(`${to}T23:59:59.999`).getTime();
  let after: Position | undefined = { at: end, id: '\uffff' };
  while (after && found.length <= mostPrinted) {
    const page = await reader.newest('kept', pageSize, after);
    found.push(...page.moments.filter(({ at }) => dayAt(at) >= from && dayAt(at) <= to));
    const last = page.moments.at(-1);
    after = last && dayAt(last.at) >= from ? page.next : undefined;
  }
  return found.slice(0, mostPrinted + 1);
}
