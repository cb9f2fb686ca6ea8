import type { Moment } from '../moment/moment.ts';
import { alwaysOffered } from './explanations/always-offered.ts';
import { fits, situationOf, specificity } from './explanations/situation.ts';
import { explanations } from './explanations.ts';
import { lot } from './lot.ts';

/** At most so many ordinary explanations are offered: a list to choose from is not one to read through. */
export const mostOffered = 6;

/**
 * Of these, at most so many speak of place, hour or mark, as long as there are others: they would be the
 * same with every moment in that place, and would push out what people have on their minds.
 */
const mostOfCircumstances = 4;

/**
 * The ids of the explanations to offer for `moment`: the ordinary ones that fit best, most specific
 * first, then those that are always offered. The same for the same moment, whenever it is opened; among
 * those that fit alike, different moments see different ones. `hourOfDay` (0 to 23) and `isWeekend` are
 * those where the person was. None for a moment of feeling met, and none for one that was clearly not
 * okay: nobody is taught to doubt a real wrong.
 */
export function offerExplanations(moment: Moment, hourOfDay: number, isWeekend: boolean): string[] {
  if (moment.felt === 'met' || moment.reflection?.door === 'not_okay') return [];
  const situation = situationOf(moment, hourOfDay, isWeekend);
  const fitting = explanations
    .filter((explanation) => fits(explanation, situation))
    .map((explanation) => ({
      id: explanation.id,
      known: specificity(explanation),
      lot: lot(`${moment.id} ${explanation.id}`),
    }))
    .toSorted((a, b) => b.known - a.known || a.lot - b.lot);
  return [...mixed(fitting).map(({ id }) => id), ...alwaysOffered];
}

/** The most specific of `fitting`, and room among them for what speaks of the kind alone. */
function mixed<Fitting extends { known: number }>(fitting: readonly Fitting[]): Fitting[] {
  const circumstances = fitting.filter(({ known }) => known > 1);
  const others = fitting.filter(({ known }) => known <= 1);
  const room = Math.max(mostOfCircumstances, mostOffered - others.length);
  return [...circumstances.slice(0, room), ...others].slice(0, mostOffered);
}
