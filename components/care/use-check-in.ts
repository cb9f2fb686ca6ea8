import { useEffect, useState } from 'preact/hooks';
import { isOn } from '../../lib/care/care-settings.ts';
import { type Asked, dueCheckIn, fewestMoments, type Use } from '../../lib/care/check-ins.ts';
import { failureOf } from '../../lib/log/failure.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { CareTools } from './care-tools.ts';
import { useCareSettings } from './use-care-settings.ts';

/** More answers than were given in the longest time that a question rests. */
const checkInCount = 20;

/** The question to ask in History now, found once when it is opened, and the way to put it aside. */
export function useCheckIn(tools: CareTools): [Asked | undefined, () => void] {
  const { care, reader, now } = tools;
  const settings = useCareSettings(tools);
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const leaving = new AbortController();
    async function find(): Promise<Asked | undefined> {
      const [present, use, checkIns, dismissed] = await Promise.all([
        care.settings.read(),
        useSoFar(reader, now()),
        reader.checkIns(checkInCount),
        care.memory.dismissed(),
      ]);
      return dueCheckIn({ care: present, now: now(), use, checkIns, dismissed });
    }
    find()
      .then((due) => !leaving.signal.aborted && setAsked(due))
      .catch(failureOf);
    return () => leaving.abort();
  }, []);
  const putAside = () => {
    if (asked) care.memory.dismiss(asked).catch(failureOf);
    setAsked(undefined);
  };
  return [asked && settings && isOn(settings, asked) ? asked : undefined, putAside];
}

/** How the log has been used, from a few of its rows. */
async function useSoFar(reader: LogReader, now: number): Promise<Use> {
  const shelves = ['kept', 'parked'] as const;
  const newest = shelves.map((shelf) => reader.newest(shelf, fewestMoments));
  const oldest = shelves.map((shelf) => reader.oldest(shelf, 1, now + 1));
  const [few, first] = await Promise.all([Promise.all(newest), Promise.all(oldest)]);
  const times = first.flatMap(({ moments }) => moments.map(({ at }) => at));
  return {
    since: times.length > 0 ? Math.min(...times) : undefined,
    moments: few.flatMap(({ moments }) => moments).length,
  };
}
