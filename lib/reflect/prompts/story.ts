import { inPlace } from '../in-place.ts';

/** Asked before a story is chosen: they fit by the kind and the hour alone. */
export const story = inPlace('story', undefined, [
  { id: 'story', technique: 'naming_story', sources: ['downey_1996'], skip: 'no_story' },
  {
    id: 'story-sting',
    technique: 'naming_story',
    sources: ['downey_1996', 'ayduk_2010'],
    skip: 'raw_thought',
  },
  {
    id: 'story-silence',
    kinds: ['no_reply', 'left_on_read'],
    technique: 'naming_story',
    sources: ['downey_1996'],
    skip: 'no_story',
  },
  {
    id: 'story-left-out',
    kinds: ['left_out'],
    technique: 'naming_story',
    sources: ['downey_1996', 'schneider_2017'],
    skip: 'no_story',
  },
  {
    id: 'story-passed-over',
    kinds: ['passed_over'],
    technique: 'naming_story',
    sources: ['downey_1996', 'schneider_2017'],
    skip: 'no_story',
  },
  {
    id: 'story-words',
    kinds: ['brushed_off', 'cold_tone'],
    technique: 'naming_story',
    sources: ['downey_1996'],
    skip: 'raw_thought',
  },
  {
    id: 'story-pulled-away',
    kinds: ['pulled_away'],
    technique: 'naming_story',
    sources: ['downey_1996', 'ayduk_2010'],
    skip: 'raw_thought',
  },
  {
    id: 'story-cancelled',
    kinds: ['cancelled'],
    technique: 'naming_story',
    sources: ['downey_1996'],
    skip: 'no_story',
  },
  {
    id: 'story-other',
    kinds: ['other'],
    technique: 'naming_story',
    sources: ['downey_1996'],
    skip: 'no_story',
  },
  {
    id: 'story-night',
    hour: 'night',
    technique: 'daylight',
    sources: ['tubbs_2022'],
    skip: 'tired',
  },
]);
