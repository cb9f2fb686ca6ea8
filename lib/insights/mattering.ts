import type { Moment } from '../moment/moment.ts';
import { basis, type Basis, fewestForGroup, fewestForShare } from './basis.ts';
import { compareShares, type Share, shareOf, type Stands } from './share.ts';

/** Moments that were about equally strong. */
export interface StrengthBand extends Basis {
  /** From this strength to that, both of 100 and both within. */
  from: number;
  to: number;
  stopped: Share;
}

/** How strong a feeling was, beside whether what it was about stopped mattering. */
export interface Mattering extends Basis {
  stopped: Share;
  bands: readonly StrengthBand[];
  /** How often the strong ones stopped mattering beside the faint ones. */
  stands: Stands;
}

const bounds = [
  [0, 33],
  [34, 66],
  [67, 100],
] as const;

/**
 * Of moments with a strength whose expectation was looked back at: how many had stopped mattering by then,
 * whatever else might have come of them.
 */
export function mattering(moments: readonly Moment[]): Mattering {
  const looked = moments.flatMap(({ reflection }) => {
    const outcome = reflection?.expectation?.outcome;
    const strength = reflection?.strength;
    if (outcome === undefined || strength === undefined) return [];
    return [{ strength, stopped: outcome === 'stopped_mattering' }];
  });
  const bands = bounds.map((band) => bandOf(looked, band));
  const [faint, , strong] = bands;
  return {
    ...basis(looked.length, fewestForShare),
    stopped: stoppedOf(looked),
    bands,
    stands:
      faint?.enough && strong?.enough ? compareShares(faint.stopped, strong.stopped) : 'unclear',
  };
}

interface Looked {
  strength: number;
  stopped: boolean;
}

function bandOf(looked: readonly Looked[], [from, to]: readonly [number, number]): StrengthBand {
  const among = looked.filter(({ strength }) => strength >= from && strength <= to);
  return { ...basis(among.length, fewestForGroup), from, to, stopped: stoppedOf(among) };
}

function stoppedOf(looked: readonly Looked[]): Share {
  return shareOf(looked.filter(({ stopped }) => stopped).length, looked.length);
}
