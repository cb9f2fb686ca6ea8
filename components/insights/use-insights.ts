import { useEffect, useState } from 'preact/hooks';
import { type Insights, insightsOf } from '../../lib/insights/insights.ts';
import type { Vantage } from '../../lib/insights/over-time.ts';
import { zoneClock } from '../../lib/insights/zone-clock.ts';
import { inSlices } from '../../lib/in-slices.ts';
import type { Whole } from '../../lib/log/whole-log.ts';
import { pageSlicing } from '../ui/slicing.ts';

/** From here and now. */
export function vantageAt(now: number): Vantage {
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  return { now, zone, clock: zoneClock() };
}

/** All insights of the log, once it has been read; undefined until then. They follow what changes. */
export function useInsights({ moments, complete }: Whole, now: () => number): Insights | undefined {
  const [insights, setInsights] = useState<Insights>();
  useEffect(() => {
    if (!complete) return undefined;
    const leaving = new AbortController();
    void inSlices(insightsOf(moments, vantageAt(now())), pageSlicing, leaving.signal).then(
      (found) => found && setInsights(found),
    );
    return () => leaving.abort();
  }, [moments, complete, now]);
  return insights;
}
