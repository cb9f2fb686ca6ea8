import { useEffect, useState } from 'preact/hooks';
import { type CareSettings, noticeDays } from '../../lib/care/care-settings.ts';
import { fadesSoon, oldBefore } from '../../lib/care/fading.ts';
import { failureOf } from '../../lib/log/failure.ts';
import type { OldPage } from '../../lib/log/reader.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { CareTools } from './care-tools.ts';

const pageSize = 100;
/** More than this is not looked through by anybody. */
const most = 100;
/** Where the oldest moments are all kept, the search for others must end somewhere. */
const mostPages = 20;

/** Moments whose page details are erased within a week. */
export interface FadingSoon {
  /** The oldest first. */
  moments: readonly Moment[];
  /** Whether there may be more. */
  more: boolean;
}

const none: FadingSoon = { moments: [], more: false };

/** What is erased within a week, kept up to date; undefined until it is known. */
export function useFadingSoon(
  tools: CareTools,
  care: CareSettings | undefined,
): FadingSoon | undefined {
  const { reader, now, hearChanges } = tools;
  const [soon, setSoon] = useState<FadingSoon>();
  useEffect(() => {
    if (!care) return undefined;
    const leaving = new AbortController();
    let known = none;
    const tell = (next: FadingSoon) => {
      known = next;
      if (!leaving.signal.aborted) setSoon(next);
    };
    const read = async () => tell(await readSoon(tools, care));
    const refresh = async (id: string) => {
      const moment = await reader.get(id);
      const others = known.moments.filter((each) => each.id !== id);
      const isSoon = moment && fadesSoon(moment, care, now());
      tell({ ...known, moments: isSoon ? oldestFirst([...others, moment]) : others });
    };
    const follow = async (ids: readonly string[]) => {
      for (const id of ids) await refresh(id);
      if (known.more && known.moments.length === 0) await read();
    };
    hearChanges((ids) => void follow(ids).catch(failureOf), leaving.signal);
    read().catch((error: unknown) => {
      failureOf(error);
      tell(none);
    });
    return () => leaving.abort();
  }, [care]);
  return soon;
}

function oldestFirst(moments: Iterable<Moment>): Moment[] {
  return [...moments].toSorted((a, b) => a.at - b.at);
}

async function readSoon(tools: CareTools, care: CareSettings): Promise<FadingSoon> {
  const { reader, now } = tools;
  const { passed, again } = await tools.care.fadeProgress.read();
  const isSoon = (moment: Moment) => fadesSoon(moment, care, now());
  const before = oldBefore(care, now(), noticeDays);
  const found = new Map<string, Moment>();
  // What was passed and came back is not ahead.
  for (const id of new Set(again)) {
    const moment = await reader.get(id).catch(() => undefined);
    if (moment && isSoon(moment)) found.set(id, moment);
  }
  let more = false;
  for (const shelf of ['kept', 'parked'] as const) {
    let page: OldPage | undefined;
    for (let pages = 0; page === undefined || page.last; pages += 1) {
      more ||= pages === mostPages || found.size > most;
      if (more) break;
      page = await reader.oldest(shelf, pageSize, before, page ? page.last : passed[shelf]);
      for (const moment of page.moments.filter(isSoon)) found.set(moment.id, moment);
    }
  }
  return { moments: oldestFirst(found.values()).slice(0, most), more };
}
