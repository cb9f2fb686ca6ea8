import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../lib/log/failure.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { Moment } from '../../lib/moment/moment.ts';

export type Reading =
  | { state: 'reading' }
  | { state: 'there'; moment: Moment }
  | { state: 'gone' }
  | { state: 'failed'; failure: Failure };

interface MomentTools {
  reader: LogReader;
  hearChanges(onChange: (ids: readonly string[]) => void, signal: AbortSignal): void;
}

/** The moment of this id, kept up to date. */
export function useMoment({ reader, hearChanges }: MomentTools, id: string): Reading {
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  useEffect(() => {
    const leaving = new AbortController();
    hearChanges((ids) => ids.includes(id) && void read(), leaving.signal);
    void read();
    return () => leaving.abort();

    async function read() {
      try {
        const moment = await reader.get(id);
        setReading(moment ? { state: 'there', moment } : { state: 'gone' });
      } catch (error) {
        setReading({ state: 'failed', failure: failureOf(error) });
      }
    }
  }, [reader, hearChanges, id]);
  return reading;
}
