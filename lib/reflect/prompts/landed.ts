import { inPlace } from '../in-place.ts';

/** Late and short: naming a feeling before looking at it anew made people feel worse (Nook, Satpute & Ochsner 2021). */
export const landed = inPlace('landed', undefined, [
  {
    id: 'landed',
    technique: 'feeling_words',
    sources: ['torre_2018', 'nook_2021'],
    skip: 'no_words',
  },
  { id: 'landed-body', technique: 'feeling_words', sources: ['torre_2018'], skip: 'body_uneasy' },
  { id: 'landed-second', technique: 'feeling_words', sources: ['torre_2018'], skip: 'no_words' },
  {
    id: 'landed-then-now',
    technique: 'rise_and_fall',
    sources: ['bruehlman_2015'],
    skip: 'no_words',
  },
  {
    id: 'landed-silence',
    kinds: ['no_reply', 'left_on_read'],
    technique: 'rise_and_fall',
    sources: ['bruehlman_2015', 'torre_2018'],
    skip: 'no_words',
  },
  {
    id: 'landed-cancelled',
    door: 'unclear',
    kinds: ['cancelled'],
    technique: 'feeling_words',
    sources: ['torre_2018', 'ford_2018'],
    skip: 'no_words',
  },
  {
    id: 'landed-not-okay',
    door: 'not_okay',
    technique: 'self_validation',
    sources: ['kuo_2022', 'torre_2018'],
    skip: 'no_words',
  },
]);
