import type { OrdinaryExplanation } from './ordinary-explanation.ts';

/** What may have become of a message on its way. */
export const delivery: readonly OrdinaryExplanation[] = [
  { id: 'no_signal', kinds: ['no_reply'], marks: ['sent'] },
  { id: 'new_number', kinds: ['no_reply'], places: ['chat'], marks: ['sent'] },
  { id: 'not_opened_yet', kinds: ['no_reply'], marks: ['delivered'] },
  { id: 'lock_screen', kinds: ['no_reply'], places: ['chat'], marks: ['delivered', 'unknown'] },
  {
    id: 'alerts_off',
    kinds: ['no_reply'],
    places: ['chat', 'channel'],
    marks: ['sent', 'delivered', 'unknown'],
  },
  { id: 'among_many', kinds: ['no_reply'] },
  { id: 'wrong_tab', kinds: ['no_reply'], services: ['Gmail'] },
  { id: 'spam_folder', kinds: ['no_reply'], places: ['mail'] },
  { id: 'other_inbox', kinds: ['no_reply'], places: ['mail'] },
  { id: 'on_leave', kinds: ['no_reply'], places: ['mail', 'work'] },
  {
    id: 'message_requests',
    kinds: ['no_reply'],
    services: ['Instagram', 'Facebook', 'Messenger', 'X', 'LinkedIn', 'Reddit'],
    places: ['chat'],
    marks: ['sent', 'delivered', 'unknown'],
  },
  {
    id: 'app_break',
    kinds: ['no_reply', 'pulled_away'],
    places: ['chat', 'social'],
    marks: ['sent', 'delivered', 'unknown'],
  },
];
