import type { Felt } from '../moment/felt.ts';
import type { Moment } from '../moment/moment.ts';
import { basis, type Basis, fewestForShare } from './basis.ts';
import { isDated } from './dated.ts';
import { compareShares, type Share, shareOf, type Stands } from './share.ts';
import { type Span, spansBetween, type SpanUnit } from './spans.ts';
import type { ZoneClock } from './zone-clock.ts';

/** From when and where one looks. */
export interface Vantage {
  /** Milliseconds since 1970. */
  now: number;
  /** The IANA zone in which days and months are told. */
  zone: string;
  clock: ZoneClock;
}

export interface SpanCounts extends Span, Record<Felt, number> {}

/** Moments of feeling met beside those of feeling dismissed. */
export interface OverTime extends Basis {
  unit: SpanUnit;
  /** Every span from the first moment to the last, also those with none. */
  spans: readonly SpanCounts[];
  /** How many have a time that cannot be right; they are in no span. */
  misdated: number;
  /** The share of feeling met in the earlier half of the moments, and in the later one. */
  earlier: Share;
  later: Share;
  change: Stands;
}

/** Twice the fewest for a share: two of them are compared. */
const minimum = 2 * fewestForShare;

/** How met and dismissed stood beside each other over time. Each moment is there once. */
export function overTime(moments: readonly Moment[], { now, zone, clock }: Vantage): OverTime {
  const dated = moments.filter(({ at }) => isDated(at, now)).toSorted(oldestFirst);
  const first = dated[0];
  const last = dated.at(-1);
  const dayOf = ({ at }: Moment) => clock(at, zone).day;
  const calendar = first && last ? spansBetween(dayOf(first), dayOf(last)) : undefined;
  const spans: SpanCounts[] = (calendar?.spans ?? []).map(({ from, to }) => ({
    from,
    to,
    dismissed: 0,
    met: 0,
  }));
  for (const moment of dated) {
    const span = spans[calendar?.placeOf(dayOf(moment)) ?? 0];
    if (span) span[moment.felt] += 1;
  }
  const half = Math.ceil(dated.length / 2);
  const [earlier, later] = [metIn(dated.slice(0, half)), metIn(dated.slice(half))];
  return {
    ...basis(dated.length, minimum),
    unit: calendar?.unit ?? 'week',
    spans,
    misdated: moments.length - dated.length,
    earlier,
    later,
    change: compareShares(earlier, later),
  };
}

function metIn(moments: readonly Moment[]): Share {
  return shareOf(moments.filter(({ felt }) => felt === 'met').length, moments.length);
}

function oldestFirst(a: Moment, b: Moment): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
