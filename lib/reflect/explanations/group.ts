import type { OrdinaryExplanation } from './ordinary-explanation.ts';

/** What happens to a message that many could answer. */
export const group: readonly OrdinaryExplanation[] = [
  { id: 'quiet_channel', kinds: ['no_reply', 'passed_over'], places: ['channel'] },
  { id: 'each_waits', kinds: ['no_reply', 'left_on_read', 'passed_over'], with: 'group' },
  { id: 'each_in_copy', kinds: ['no_reply', 'passed_over'], places: ['mail'] },
  { id: 'talk_moved_on', kinds: ['no_reply', 'left_on_read', 'passed_over'], with: 'group' },
  {
    id: 'easy_to_miss',
    kinds: ['no_reply', 'passed_over'],
    with: 'group',
    marks: ['sent', 'delivered', 'unknown'],
  },
  { id: 'other_point_first', kinds: ['passed_over'] },
  { id: 'taken_in', kinds: ['passed_over'] },
  { id: 'silent_yes', kinds: ['passed_over'] },
  { id: 'not_all_read', kinds: ['passed_over'] },
  { id: 'needs_thought', kinds: ['passed_over'] },
  { id: 'short_of_time', kinds: ['passed_over'], places: ['work'] },
  { id: 'just_after', kinds: ['passed_over'], places: ['channel', 'work', 'mail'] },
  { id: 'review_line', kinds: ['no_reply', 'passed_over'], services: ['GitHub'] },
  { id: 'whose_turn', kinds: ['no_reply', 'passed_over'], services: ['GitHub', 'Jira'] },
  {
    id: 'too_many_notes',
    kinds: ['no_reply', 'passed_over'],
    services: ['GitHub', 'Google Docs', 'Jira'],
  },
  { id: 'folded_comment', kinds: ['no_reply', 'passed_over'], services: ['Google Docs'] },
  { id: 'feed_chose', kinds: ['no_reply', 'passed_over'], places: ['social'] },
  { id: 'liked_unseen', kinds: ['no_reply', 'passed_over'], places: ['social'] },
];
