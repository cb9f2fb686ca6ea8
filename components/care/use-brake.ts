import { useEffect, useState } from 'preact/hooks';
import { brake, type Offer, type OpenedIn } from '../../lib/care/brake.ts';
import { isOn } from '../../lib/care/care-settings.ts';
import { failureOf } from '../../lib/log/failure.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { CareTools } from './care-tools.ts';
import { useCareSettings } from './use-care-settings.ts';

/** How many of the newest moments are looked at for a burst. */
const recentCount = 20;

/** What is looked at: one moment, read or reflected on. */
export interface InView {
  moment: Moment;
  in: OpenedIn;
}

/** An offer to pause; null where there is none, undefined until that is known. */
export type Offered = Offer | null | undefined;

/** Resolves once the offer will stay silent. */
export type PutAside = () => Promise<void>;

/**
 * The offer to pause that is to be made here, found once when `view` (or the list, without one) is opened:
 * nothing appears in the middle of reading. Remembers that the moment was opened.
 */
export function useBrake(tools: CareTools, view: InView | undefined): [Offered, PutAside] {
  const { reader, now, care } = tools;
  const settings = useCareSettings(tools);
  const [offered, setOffered] = useState<Offered>();
  const id = view?.moment.id;
  useEffect(() => {
    const leaving = new AbortController();
    async function find(): Promise<Offer | undefined> {
      const { memory } = care;
      const [present, { moments }, opens, dismissed] = await Promise.all([
        care.settings.read(),
        reader.newest('kept', recentCount),
        view ? memory.open(view.moment.id, view.in) : memory.opens(),
        memory.dismissed(),
      ]);
      return brake({ care: present, now: now(), view, recent: moments, opens, dismissed });
    }
    const tell = (offer: Offered) => !leaving.signal.aborted && setOffered(offer ?? null);
    find().then(tell, (error: unknown) => {
      failureOf(error);
      tell(null);
    });
    return () => leaving.abort();
  }, [id, view?.in]);
  // A rule that is switched off elsewhere is silent at once.
  const isSilent = offered && settings && !isOn(settings, offered.rule);
  const putAside = async () => {
    setOffered(null);
    if (offered) await care.memory.dismiss(offered.rule).catch(failureOf);
  };
  return [isSilent ? null : offered, putAside];
}
