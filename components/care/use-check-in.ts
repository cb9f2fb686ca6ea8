import { useEffect, useState } from 'preact/hooks';
import { isOn } from '../../lib/care/care-settings.ts';
import { type Asked, dueCheckIn, fewestMoments, type Use } from '../../lib/care/check-ins.ts';
import { failureOf } from '../../lib/log/failure.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { CareTools } from './care-tools.ts';
import { useCareSettings } from './use-care-settings.ts';

/** More answers than were given in the longest time that a question rests. */
const checkInCount = 20;

/** A question; null where there is none, undefined until that is known. */
export type Due = Asked | null | undefined;

/** The question to ask in History now, found once when it is opened, and the way to put it aside. */
export function useCheckIn(tools: CareTools): [Due, () => void] {
  const { care, reader, now } = tools;
  const settings = useCareSettings(tools);
  const [asked, setAsked] = useState<Due>();
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
    const tell = (due: Due) => !leaving.signal.aborted && setAsked(due ?? null);
    find().then(tell, (error: unknown) => {
      failureOf(error);
      tell(null);
    });
    return () => leaving.abort();
  }, []);
  const putAside = () => {
    if (asked) care.memory.dismiss(asked).catch(failureOf);
    setAsked(null);
  };
  // One that is switched off elsewhere goes at once.
  const isSilent = asked && settings && !isOn(settings, asked);
  return [isSilent ? null : asked, putAside];
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
