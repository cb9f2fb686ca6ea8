import type { OrdinaryExplanation } from './ordinary-explanation.ts';

/** What can lie behind almost anything. */
export const anyKind: readonly OrdinaryExplanation[] = [
  { id: 'bad_time' },
  { id: 'full_day' },
  { id: 'did_not_know' },
  { id: 'read_otherwise' },
  { id: 'a_few_small_things' },
  { id: 'unsure_themselves' },
];
