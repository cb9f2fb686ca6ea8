import { useEffect, useState } from 'preact/hooks';
import type { Whole, WholeLog } from '../../lib/log/whole-log.ts';

/** All of the log as far as it has been read, kept up to date. */
export function useWholeLog(log: WholeLog): Whole {
  const [whole, setWhole] = useState<Whole>({ moments: [], complete: false, failure: undefined });
  useEffect(() => {
    const leaving = new AbortController();
    log.follow(setWhole, leaving.signal);
    return () => leaving.abort();
  }, [log]);
  return whole;
}
