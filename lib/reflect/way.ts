import type { Felt } from '../moment/felt.ts';
import type { Reflection } from '../moment/reflection.ts';
import type { Step } from '../moment/step.ts';

/** Facts before feelings: naming a feeling before reappraising it made people feel worse (Nook, Satpute & Ochsner 2021). */
const unclear: readonly Step[] = [
  'happened',
  'door',
  'story',
  'echo',
  'explanations',
  'landed',
  'line',
  'next',
  'after',
];

/** No step that asks for another reading: nobody is taught to doubt a real wrong. */
const notOkay: readonly Step[] = [
  'happened',
  'door',
  'named',
  'boundary',
  'support',
  'landed',
  'next',
  'after',
];

/** What the short way leaves out: it is walked in two minutes. */
const leftOut: ReadonlySet<Step> = new Set(['echo', 'landed', 'boundary', 'next']);

const met: readonly Step[] = ['happened', 'gave', 'line'];

/** The steps of a reflection, in their order. While no door was chosen, those behind "unclear". */
export function wayOf(felt: Felt, { door, short }: Reflection): readonly Step[] {
  if (felt === 'met') return met;
  const whole = door === 'not_okay' ? notOkay : unclear;
  return short ? whole.filter((step) => !leftOut.has(step)) : whole;
}

/** The step after `step` on `way`; undefined at its end. A step that is not on the way leads to its beginning. */
export function stepAfter(way: readonly Step[], step: Step): Step | undefined {
  return way[way.indexOf(step) + 1];
}

/** The step before `step` on `way`; undefined at its beginning. */
export function stepBefore(way: readonly Step[], step: Step): Step | undefined {
  return way[way.indexOf(step) - 1];
}

/** Where to go on: the step that was left, as far as it is still on the way. */
export function stepToGoOn(way: readonly Step[], left: Step | undefined): Step {
  return left !== undefined && way.includes(left) ? left : (way[0] ?? 'happened');
}
