import { type Explanation, mostExplanations } from '../moment/explanation.ts';
import { isStanding, notKnown, storyTrue } from './explanations/always-offered.ts';

/** An explanation that has no share yet. */
export type Reading = Omit<Explanation, 'share'>;

/** Explanations that share 100, in the order in which they are shown. */
export type Shares = readonly Explanation[];

const whole = 100;

/** `readings` with all of it on "I do not know yet": nothing is said for the person. */
export function startShares(readings: readonly Reading[]): Explanation[] {
  const first = readings.find(({ id }) => id === notKnown) ?? readings[0];
  return readings.map((reading) => ({ ...reading, share: reading === first ? whole : 0 }));
}

/**
 * `shares` with `share` for `id`; the others give way in proportion to what they have, so that 0 stays 0.
 * Where all others are at 0, what is left goes to "I do not know yet", else to all of them alike but for
 * what is feared, which gets nothing that the person did not give it. A control that is being dragged
 * starts from the shares at its beginning: those on the way have lost what was rounded off.
 */
export function setShare(shares: Shares, id: string, share: number): Explanation[] {
  const wanted = Math.min(whole, Math.max(0, Math.round(share)));
  const others = shares.filter((each) => each.id !== id);
  if (Number.isNaN(wanted) || others.length === 0 || others.length === shares.length) {
    return [...shares];
  }
  const given = spread(others, whole - wanted);
  return shares.map((each) => ({ ...each, share: given.get(each.id) ?? wanted }));
}

/**
 * `shares` with the border between two neighbours moved by `by`: what `before` gains, `after` loses, as
 * far as there is something to lose. All others stay.
 */
export function moveBorder(
  shares: Shares,
  before: string,
  after: string,
  by: number,
): Explanation[] {
  const gaining = shares.find(({ id }) => id === before);
  const losing = shares.find(({ id }) => id === after);
  if (!gaining || !losing || gaining === losing || Number.isNaN(by)) return [...shares];
  const moved = Math.min(losing.share, Math.max(-gaining.share, Math.round(by)));
  return shares.map((each) => {
    if (each === gaining) return { ...each, share: each.share + moved };
    return each === losing ? { ...each, share: each.share - moved } : each;
  });
}

/**
 * `shares` with `reading` at 0, before those that are always offered. The first of all has everything.
 * Unchanged where it is among them or there is no room for more.
 */
export function addReading(shares: Shares, reading: Reading): Explanation[] {
  if (shares.length === 0) return startShares([reading]);
  if (shares.length >= mostExplanations || shares.some(({ id }) => id === reading.id)) {
    return [...shares];
  }
  const place = shares.findIndex(({ id }) => isStanding(id) || id === storyTrue);
  return shares.toSpliced(place === -1 ? shares.length : place, 0, { ...reading, share: 0 });
}

/**
 * `shares` without `id`; its share goes to the others as if it had been set to 0. The two explanations
 * that are always there stay.
 */
export function removeReading(shares: Shares, id: string): Explanation[] {
  if (isStanding(id)) return [...shares];
  return setShare(shares, id, 0).filter((each) => each.id !== id);
}

/** The id of the next explanation in the person's own words. */
export function nextOwnId(shares: Shares): string {
  const numbers = shares.map(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0));
  return `own-${Math.max(0, ...numbers) + 1}`;
}

/** `total` over `parts`, as whole numbers that make it up exactly. */
function spread(parts: Shares, total: number): Map<string, number> {
  const weights = weightsOf(parts);
  const sum = weights.reduce((before, weight) => before + weight, 0);
  const given = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - given.reduce((before, share) => before + share, 0);
  // What is left goes to those that were rounded off most (largest remainder), the first of equals first.
  const rounded = weights
    .map((weight, at) => ({ at, remainder: (total * weight) % sum }))
    .toSorted((a, b) => b.remainder - a.remainder)
    .slice(0, left);
  for (const { at } of rounded) given[at] = (given[at] ?? 0) + 1;
  return new Map(parts.map(({ id }, at) => [id, given[at] ?? 0]));
}

function weightsOf(parts: Shares): number[] {
  if (parts.some(({ share }) => share > 0)) return parts.map(({ share }) => share);
  if (parts.some(({ id }) => id === notKnown)) return parts.map(({ id }) => +(id === notKnown));
  const rest = parts.filter(({ id }) => id !== storyTrue);
  return parts.map(({ id }) => +(rest.length === 0 || id !== storyTrue));
}
