import { type ExpectationOutcome, outcomes } from '../moment/expectation.ts';
import type { Moment } from '../moment/moment.ts';
import { basis, type Basis, fewestForGroup, fewestForShare } from './basis.ts';
import { compareWith, type Share, shareOf, type Stands } from './share.ts';

/** Those whose story was believed about equally. */
export interface BeliefBand extends Basis {
  /** From this belief to that, both of 100 and both within. */
  from: number;
  to: number;
  /** How strongly it was believed on average. */
  belief: number;
  happened: Share;
}

/** How what was feared turned out. */
export interface Calibration extends Basis {
  /** How many expectations turned out in which way. */
  told: Readonly<Record<ExpectationOutcome, number>>;
  /** How many wait for their day, or for the person to look back. */
  open: number;
  /** Of those where it was found out: how many happened. */
  happened: Share;
  /** The same of those whose story had a belief, and that belief on average, of 100. */
  believed: Share & { belief: number };
  /** How often it happened beside how strongly it was believed. */
  stands: Stands;
  bands: readonly BeliefBand[];
}

const bounds = [
  [0, 33],
  [34, 66],
  [67, 100],
] as const;

/**
 * How expectations turned out, beside how strongly the story behind them was believed. Found out is what
 * happened and what turned out otherwise; "never found out" and "stopped mattering" are told beside it and
 * are in no share. What was clearly not okay is left out: it proves nothing about the person.
 */
export function calibration(moments: readonly Moment[]): Calibration {
  const told = { happened: 0, something_else: 0, never_found_out: 0, stopped_mattering: 0 };
  const found: Found[] = [];
  let open = 0;
  for (const { reflection } of moments) {
    if (!reflection?.expectation || reflection.door === 'not_okay') continue;
    const { outcome } = reflection.expectation;
    if (outcome === undefined) open += 1;
    else told[outcome] += 1;
    if (outcome !== 'happened' && outcome !== 'something_else') continue;
    found.push({ happened: outcome === 'happened', belief: reflection.beliefBefore });
  }
  const believed = found.filter(hasBelief);
  const among = happenedOf(believed);
  const belief = meanOf(believed);
  return {
    ...basis(found.length, fewestForShare),
    told,
    open,
    happened: happenedOf(found),
    believed: { ...among, belief },
    stands: believed.length < fewestForShare ? 'unclear' : compareWith(belief / 100, among),
    bands: bounds.map((band) => bandOf(believed, band)),
  };
}

interface Found {
  happened: boolean;
  belief: number | undefined;
}

type Believed = Found & { belief: number };

function hasBelief(found: Found): found is Believed {
  return found.belief !== undefined;
}

function bandOf(believed: readonly Believed[], [from, to]: readonly [number, number]): BeliefBand {
  const among = believed.filter(({ belief }) => belief >= from && belief <= to);
  return {
    ...basis(among.length, fewestForGroup),
    from,
    to,
    belief: meanOf(among),
    happened: happenedOf(among),
  };
}

function happenedOf(found: readonly Found[]): Share {
  return shareOf(found.filter(({ happened }) => happened).length, found.length);
}

function meanOf(believed: readonly Believed[]): number {
  if (believed.length === 0) return 0;
  return believed.reduce((sum, { belief }) => sum + belief, 0) / believed.length;
}

/** How many expectations were told of, in whichever way they turned out. */
export function toldInAll(told: Calibration['told']): number {
  return outcomes.reduce((sum, outcome) => sum + told[outcome], 0);
}
