import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Position } from '../../lib/log/engine.ts';
import { type Failure, failureOf } from '../../lib/log/failure.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import { type MomentShelf, shelfOf } from '../../lib/log/moment-row.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { withMoment, withPage } from './moment-list.ts';

/** How many moments are read at a time. */
const pageSize = 50;

export interface Moments {
  /** Those read so far, newest first; undefined until the first have come. */
  moments: readonly Moment[] | undefined;
  /** How many of the rows read so far are damaged. */
  damaged: number;
  /** Whether there may be older ones. */
  more: boolean;
  failure: Failure | undefined;
  readMore(): void;
  /** Starts over, after a failure. */
  retry(): void;
}

interface MomentTools {
  reader: LogReader;
  hearChanges(onChange: (ids: readonly string[]) => void, signal: AbortSignal): void;
}

/** The moments of a shelf, read page by page and kept up to date. */
export function useMoments({ reader, hearChanges }: MomentTools, shelf: MomentShelf): Moments {
  const [moments, setMoments] = useState<readonly Moment[]>();
  const [damaged, setDamaged] = useState(0);
  const [next, setNext] = useState<Position>();
  const [failure, setFailure] = useState<Failure>();
  const reading = useRef(false);

  const read = useCallback(
    async (after: Position | undefined) => {
      if (reading.current) return;
      reading.current = true;
      try {
        const page = await reader.newest(shelf, pageSize, after);
        setMoments((known = []) => withPage(known, page.moments));
        setDamaged((count) => count + page.damaged.length);
        setNext(page.next);
        setFailure(undefined);
      } catch (error) {
        setFailure(failureOf(error));
      } finally {
        reading.current = false;
      }
    },
    [reader, shelf],
  );

  useEffect(() => {
    const leaving = new AbortController();
    hearChanges((ids) => void Promise.all(ids.map(refresh)), leaving.signal);
    void read(undefined);
    return () => leaving.abort();

    async function refresh(id: string) {
      try {
        const moment = await reader.get(id);
        const here = moment && shelfOf(moment) === shelf;
        setMoments((known) => known && withMoment(known, id, here ? moment : undefined));
      } catch (error) {
        setFailure(failureOf(error));
      }
    }
  }, [reader, hearChanges, read, shelf]);

  return {
    moments,
    damaged,
    more: next !== undefined,
    failure,
    readMore: () => void read(next),
    retry: () => void read(next),
  };
}
