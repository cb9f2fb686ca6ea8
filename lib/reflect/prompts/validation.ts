import { inPlace } from '../in-place.ts';

export const validation = inPlace('line', 'validation', [
  {
    id: 'line-validation',
    felt: 'dismissed',
    technique: 'self_validation',
    sources: ['kuo_2022'],
    skip: 'feels_false',
  },
  {
    id: 'line-validation-because',
    felt: 'dismissed',
    technique: 'self_validation',
    sources: ['kuo_2022'],
    skip: 'feels_false',
  },
  {
    id: 'line-validation-unseen',
    felt: 'dismissed',
    technique: 'self_validation',
    sources: ['kuo_2022', 'leary_2007'],
    skip: 'feels_false',
  },
  {
    id: 'line-validation-silence',
    felt: 'dismissed',
    kinds: ['no_reply', 'left_on_read'],
    technique: 'self_validation',
    sources: ['kuo_2022', 'schneider_2017'],
    skip: 'feels_false',
  },
  {
    id: 'line-validation-group',
    felt: 'dismissed',
    kinds: ['left_out', 'passed_over'],
    technique: 'self_validation',
    sources: ['galbava_2021', 'kuo_2022'],
    skip: 'feels_false',
  },
  {
    id: 'line-validation-words',
    felt: 'dismissed',
    kinds: ['brushed_off', 'cold_tone'],
    technique: 'self_validation',
    sources: ['kuo_2022'],
    skip: 'feels_false',
  },
  {
    id: 'line-validation-change',
    felt: 'dismissed',
    kinds: ['pulled_away', 'cancelled'],
    technique: 'self_validation',
    sources: ['kuo_2022'],
    skip: 'missing',
  },
]);
