import type { OrdinaryExplanation } from './ordinary-explanation.ts';

/** How somebody can be missing from a plan. */
export const leftOut: readonly OrdinaryExplanation[] = [
  { id: 'old_list', kinds: ['left_out'] },
  { id: 'thought_i_knew', kinds: ['left_out'] },
  { id: 'thought_i_was_busy', kinds: ['left_out'] },
  { id: 'by_chance', kinds: ['left_out'] },
  { id: 'room_for_few', kinds: ['left_out'] },
  { id: 'each_thought_another', kinds: ['left_out'] },
  { id: 'small_circle', kinds: ['left_out'] },
  { id: 'narrow_meeting', kinds: ['left_out'], places: ['work'] },
  { id: 'tool_picked', kinds: ['left_out'], places: ['work', 'mail'] },
  { id: 'fell_out_of_copy', kinds: ['left_out'], places: ['mail'] },
  { id: 'one_minute_shown', kinds: ['left_out'], places: ['social'] },
  { id: 'older_group', kinds: ['left_out'], places: ['chat', 'channel'] },
];
