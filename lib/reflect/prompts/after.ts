import { inPlace } from '../in-place.ts';

/** After and not before: a safe thought eased the body only once the strain was over (Ai, Gillath & Karantzas 2020). */
export const after = inPlace('after', undefined, [
  { id: 'after', technique: 'warm_memory', sources: ['ai_2020'], skip: 'missing' },
  { id: 'after-person', technique: 'warm_memory', sources: ['ai_2020'], skip: 'no_one' },
  { id: 'after-ten-minutes', technique: 'self_kindness', sources: ['leary_2007'], skip: 'tired' },
  {
    id: 'after-not-okay',
    door: 'not_okay',
    technique: 'leaning_on',
    sources: ['ai_2020', 'kuo_2022'],
    skip: 'no_one',
  },
  {
    id: 'after-remembered',
    stories: ['do_not_matter', 'not_wanted'],
    technique: 'warm_memory',
    sources: ['ai_2020'],
    skip: 'missing',
  },
  {
    id: 'after-asked',
    stories: ['voice_does_not_count', 'not_good_enough'],
    technique: 'warm_memory',
    sources: ['ai_2020'],
    skip: 'missing',
  },
  {
    id: 'after-room',
    stories: ['do_not_belong', 'too_much', 'opening_up_hurts'],
    technique: 'warm_memory',
    sources: ['ai_2020'],
    skip: 'missing',
  },
]);
