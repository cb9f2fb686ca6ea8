import type { OrdinaryExplanation } from './ordinary-explanation.ts';

/** What can take somebody away for a while, or a plan off the calendar. */
export const distance: readonly OrdinaryExplanation[] = [
  { id: 'keeps_to_themselves', kinds: ['pulled_away'] },
  { id: 'quiet_with_all', kinds: ['pulled_away'] },
  { id: 'new_days', kinds: ['pulled_away'] },
  { id: 'thinks_i_am_busy', kinds: ['pulled_away'] },
  { id: 'no_way_back_yet', kinds: ['pulled_away'] },
  { id: 'needs_quiet', kinds: ['pulled_away'] },
  { id: 'our_time_fell_away', kinds: ['pulled_away'] },
  { id: 'due_date', kinds: ['no_reply', 'pulled_away'], places: ['work'] },
  { id: 'no_strength_left', kinds: ['cancelled'] },
  { id: 'not_planned', kinds: ['cancelled'] },
  { id: 'unwell', kinds: ['cancelled'] },
  { id: 'mixed_up_dates', kinds: ['cancelled'] },
  { id: 'money_or_weather', kinds: ['cancelled'] },
  { id: 'needed_at_home', kinds: ['cancelled'] },
  { id: 'still_wants_to', kinds: ['cancelled'] },
  { id: 'full_week', kinds: ['cancelled'] },
  { id: 'no_crowd_that_day', kinds: ['cancelled'], with: 'group' },
  { id: 'meeting_not_needed', kinds: ['cancelled'], places: ['work', 'mail'] },
];
