import { inPlace } from '../in-place.ts';

/** To act, to let it be and to say nothing on purpose are equal: none of them is led up to. */
const general = inPlace('next', 'nextNote', [
  { id: 'next-note', technique: 'letting_be', sources: ['ford_2018', 'speed_2018'], skip: 'tired' },
  { id: 'next-note-when', technique: 'if_then', sources: ['gollwitzer_2006'], skip: 'no_plan' },
  { id: 'next-note-let-be', technique: 'letting_be', sources: ['ford_2018'], skip: 'not_safe' },
  { id: 'next-note-nothing', technique: 'letting_be', sources: ['ford_2018'], skip: 'not_safe' },
  {
    id: 'next-note-not-okay',
    door: 'not_okay',
    technique: 'if_then',
    sources: ['gollwitzer_2006', 'flynn_2008'],
    skip: 'not_safe',
  },
  {
    id: 'next-note-again',
    earlier: 'again',
    technique: 'look_back',
    sources: ['watkins_2011'],
    skip: 'no_plan',
  },
  {
    id: 'next-note-night',
    hour: 'night',
    technique: 'daylight',
    sources: ['tubbs_2022', 'dippel_2023'],
    skip: 'tired',
  },
  {
    id: 'next-note-ask',
    door: 'unclear',
    stories: ['too_much', 'do_not_matter', 'not_wanted'],
    technique: 'leaning_on',
    sources: ['flynn_2008'],
    skip: 'no_one',
  },
]);

const byKind = inPlace('next', 'nextNote', [
  {
    id: 'next-note-silence',
    door: 'unclear',
    kinds: ['no_reply', 'left_on_read'],
    technique: 'plain_asking',
    sources: ['speed_2018', 'ford_2018'],
    skip: 'watching',
  },
  {
    id: 'next-note-left-out',
    kinds: ['left_out'],
    technique: 'plain_asking',
    sources: ['flynn_2008', 'speed_2018'],
    skip: 'no_plan',
  },
  {
    id: 'next-note-passed-over',
    kinds: ['passed_over'],
    technique: 'plain_asking',
    sources: ['speed_2018'],
    skip: 'no_plan',
  },
  {
    id: 'next-note-words',
    kinds: ['brushed_off', 'cold_tone'],
    technique: 'plain_asking',
    sources: ['speed_2018'],
    skip: 'not_safe',
  },
  {
    id: 'next-note-cold-tone',
    door: 'unclear',
    kinds: ['cold_tone'],
    technique: 'plain_asking',
    sources: ['byron_2008', 'speed_2018'],
    skip: 'watching',
  },
  {
    id: 'next-note-pulled-away',
    door: 'unclear',
    kinds: ['pulled_away'],
    technique: 'plain_asking',
    sources: ['speed_2018', 'kardas_2021'],
    skip: 'missing',
  },
  {
    id: 'next-note-cancelled',
    door: 'unclear',
    kinds: ['cancelled'],
    technique: 'if_then',
    sources: ['gollwitzer_2006', 'ford_2018'],
    skip: 'no_plan',
  },
]);

export const nextNote = [...general, ...byKind];
