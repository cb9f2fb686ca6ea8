import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HearChanges } from '../../lib/log/changes.ts';
import { type Failure, failureOf } from '../../lib/log/failure.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { Person } from '../../lib/moment/person.ts';

export interface People {
  /** Everybody who has a private name; undefined until they have been read. */
  people: readonly Person[] | undefined;
  failure: Failure | undefined;
  /** Reads them again; resolves when they are as the log has them now. */
  refresh(): Promise<void>;
}

interface PeopleReading {
  reader: LogReader;
  hearChanges: HearChanges;
}

/** Everybody who has a private name, read once and kept up to date. */
export function usePeople({ reader, hearChanges }: PeopleReading): People {
  const [people, setPeople] = useState<readonly Person[]>();
  const [failure, setFailure] = useState<Failure>();
  const readings = useRef(0);

  const refresh = useCallback(async () => {
    readings.current += 1;
    const mine = readings.current;
    // What was asked for later is newer, whichever comes first.
    const isNewest = () => mine === readings.current;
    try {
      const all = await reader.people();
      if (!isNewest()) return;
      setPeople(all);
      setFailure(undefined);
    } catch (error) {
      if (isNewest()) setFailure(failureOf(error));
    }
  }, [reader]);

  useEffect(() => {
    const leaving = new AbortController();
    hearChanges(() => void refresh(), leaving.signal, 'people');
    void refresh();
    return () => leaving.abort();
  }, [hearChanges, refresh]);

  return { people, failure, refresh };
}
