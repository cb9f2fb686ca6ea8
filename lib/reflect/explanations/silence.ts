import type { OrdinaryExplanation } from './ordinary-explanation.ts';

/** What may keep an answer back. */
export const silence: readonly OrdinaryExplanation[] = [
  { id: 'no_question_seen', kinds: ['no_reply', 'left_on_read'], marks: ['read', 'unknown'] },
  {
    id: 'good_last_word',
    kinds: ['no_reply', 'left_on_read'],
    with: 'person',
    marks: ['read', 'unknown'],
  },
  { id: 'right_words', kinds: ['no_reply', 'left_on_read'], marks: ['read', 'unknown'] },
  { id: 'a_lot_on', kinds: ['no_reply', 'left_on_read'] },
  { id: 'answered_in_mind', kinds: ['no_reply', 'left_on_read'], marks: ['read', 'unknown'] },
  { id: 'half_written', kinds: ['no_reply', 'left_on_read'], marks: ['read', 'unknown'] },
  {
    id: 'must_find_out',
    kinds: ['no_reply', 'left_on_read', 'passed_over'],
    marks: ['read', 'unknown'],
  },
  { id: 'slow_with_everyone', kinds: ['no_reply', 'left_on_read'], with: 'person' },
  {
    id: 'easier_to_say',
    kinds: ['no_reply', 'left_on_read'],
    with: 'person',
    marks: ['read', 'unknown'],
  },
  {
    id: 'moved_them',
    kinds: ['no_reply', 'left_on_read'],
    with: 'person',
    marks: ['read', 'unknown'],
  },
  { id: 'late_and_awkward', kinds: ['no_reply', 'left_on_read'], waited: [48, 10_000] },
  {
    id: 'at_a_desk',
    kinds: ['no_reply', 'left_on_read'],
    places: ['mail', 'work'],
    marks: ['read', 'unknown'],
  },
  { id: 'came_up', kinds: ['left_on_read'] },
  { id: 'later_and_forgot', kinds: ['left_on_read'] },
  { id: 'mark_tells_little', kinds: ['left_on_read'], marks: ['read'] },
  { id: 'other_screen', kinds: ['left_on_read'], places: ['chat', 'work'] },
  { id: 'in_passing', kinds: ['left_on_read'] },
  { id: 'calm_hour', kinds: ['left_on_read'] },
];
