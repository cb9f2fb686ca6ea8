import { inPlace } from '../in-place.ts';

const facts = inPlace('happened', 'facts', [
  {
    id: 'happened-facts-met',
    felt: 'met',
    technique: 'camera_view',
    sources: ['ai_2020'],
    skip: 'hard_to_take_in',
  },
  {
    id: 'happened-facts-met-before',
    felt: 'met',
    technique: 'what_exactly',
    sources: ['kardas_2021'],
    skip: 'hard_to_take_in',
  },
  {
    id: 'happened-facts-met-small',
    felt: 'met',
    technique: 'what_exactly',
    sources: ['ai_2020'],
    skip: 'hard_to_take_in',
  },
]);

const concluded = inPlace('happened', 'concluded', [
  {
    id: 'happened-concluded-met',
    felt: 'met',
    technique: 'taking_in',
    sources: ['marigold_2007'],
    skip: 'hard_to_take_in',
  },
]);

/**
 * What a good act means, and not only what it was: told in details alone, it did not reach those who
 * doubt their worth (Marigold, Holmes & Ross 2007).
 */
const gave = inPlace('gave', undefined, [
  { id: 'gave', technique: 'taking_in', sources: ['marigold_2007'], skip: 'hard_to_take_in' },
  {
    id: 'gave-meaning',
    technique: 'taking_in',
    sources: ['marigold_2007'],
    skip: 'hard_to_take_in',
  },
  {
    id: 'gave-part',
    technique: 'taking_in',
    sources: ['marigold_2007', 'kardas_2021'],
    skip: 'hard_to_take_in',
  },
  { id: 'gave-tell', technique: 'telling_someone', sources: ['gable_2004'], skip: 'no_plan' },
  { id: 'gave-more', technique: 'taking_in', sources: ['marigold_2007'], skip: 'missing' },
]);

const reframe = inPlace('line', 'reframe', [
  {
    id: 'line-reframe-met',
    felt: 'met',
    technique: 'own_line',
    sources: ['marigold_2007', 'ai_2020'],
    skip: 'hard_to_take_in',
  },
  {
    id: 'line-reframe-met-true',
    felt: 'met',
    technique: 'taking_in',
    sources: ['marigold_2007'],
    skip: 'hard_to_take_in',
  },
  {
    id: 'line-reframe-met-name',
    felt: 'met',
    technique: 'own_name',
    sources: ['kross_2014'],
    skip: 'feels_false',
  },
]);

const validation = inPlace('line', 'validation', [
  {
    id: 'line-validation-met',
    felt: 'met',
    technique: 'taking_in',
    sources: ['marigold_2007'],
    skip: 'hard_to_take_in',
  },
]);

/** For a moment of feeling met, whose way is a short one of its own. */
export const met = [...facts, ...concluded, ...gave, ...reframe, ...validation];
