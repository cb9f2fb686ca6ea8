import type { OrdinaryExplanation } from './ordinary-explanation.ts';

/** What can make words sound small or cold. */
export const tone: readonly OrdinaryExplanation[] = [
  { id: 'meant_as_comfort', kinds: ['brushed_off'] },
  { id: 'meant_as_help', kinds: ['brushed_off'] },
  { id: 'weight_unknown', kinds: ['brushed_off'] },
  { id: 'at_a_loss', kinds: ['brushed_off'] },
  { id: 'own_yardstick', kinds: ['brushed_off'] },
  {
    id: 'first_line_only',
    kinds: ['brushed_off', 'cold_tone'],
    places: ['chat', 'mail', 'channel'],
  },
  { id: 'in_a_hurry', kinds: ['brushed_off', 'cold_tone'] },
  { id: 'kept_to_the_task', kinds: ['brushed_off', 'cold_tone'], places: ['work'] },
  {
    id: 'about_the_work',
    kinds: ['brushed_off', 'cold_tone'],
    services: ['GitHub', 'Google Docs', 'Jira'],
  },
  { id: 'no_voice_in_text', kinds: ['brushed_off', 'cold_tone', 'other'] },
  { id: 'not_meant_so', kinds: ['cold_tone', 'other'] },
  { id: 'short_is_short', kinds: ['cold_tone'] },
  { id: 'one_thumb', kinds: ['cold_tone'], places: ['chat'] },
  {
    id: 'second_language',
    kinds: ['brushed_off', 'cold_tone'],
    places: ['channel', 'work', 'social'],
  },
  { id: 'office_tone', kinds: ['cold_tone'], places: ['mail', 'work'] },
  { id: 'set_text', kinds: ['cold_tone'], places: ['mail'] },
  { id: 'few_words_for_all', kinds: ['cold_tone'], with: 'person' },
  { id: 'careful_words', kinds: ['cold_tone'] },
  { id: 'mind_elsewhere', kinds: ['cold_tone', 'pulled_away'] },
];
