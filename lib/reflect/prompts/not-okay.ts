import { inPlace } from '../in-place.ts';

const named = inPlace('named', 'named', [
  { id: 'named', technique: 'plain_naming', sources: ['kuo_2022'], skip: 'words_hurt' },
  {
    id: 'named-line',
    technique: 'plain_naming',
    sources: ['speed_2018', 'kuo_2022'],
    skip: 'words_hurt',
  },
  {
    id: 'named-words',
    kinds: ['brushed_off', 'cold_tone'],
    technique: 'plain_naming',
    sources: ['kuo_2022'],
    skip: 'words_hurt',
  },
  {
    id: 'named-place',
    kinds: ['left_out', 'passed_over'],
    technique: 'plain_naming',
    sources: ['kuo_2022', 'schneider_2017'],
    skip: 'words_hurt',
  },
  {
    id: 'named-answer',
    kinds: ['no_reply', 'left_on_read', 'pulled_away'],
    technique: 'plain_naming',
    sources: ['kuo_2022', 'speed_2018'],
    skip: 'words_hurt',
  },
  {
    id: 'named-cancelled',
    kinds: ['cancelled'],
    technique: 'plain_naming',
    sources: ['kuo_2022', 'speed_2018'],
    skip: 'words_hurt',
  },
]);

const needs = inPlace('named', 'needs', [
  {
    id: 'named-needs',
    technique: 'need_behind',
    sources: ['wesselmann_2015', 'schneider_2017'],
    skip: 'shaken',
  },
  {
    id: 'named-needs-decent',
    technique: 'need_behind',
    sources: ['wesselmann_2015', 'speed_2018'],
    skip: 'going_round',
  },
  {
    id: 'named-needs-group',
    kinds: ['left_out', 'passed_over'],
    technique: 'need_behind',
    sources: ['schneider_2017', 'galbava_2021'],
    skip: 'shaken',
  },
  {
    id: 'named-needs-enough',
    kinds: ['no_reply', 'left_on_read', 'pulled_away', 'cancelled'],
    technique: 'need_behind',
    sources: ['wesselmann_2015', 'kuo_2022'],
    skip: 'going_round',
  },
]);

const boundary = inPlace('boundary', undefined, [
  { id: 'boundary', technique: 'own_limit', sources: ['speed_2018'], skip: 'not_safe' },
  { id: 'boundary-sentence', technique: 'own_limit', sources: ['speed_2018'], skip: 'not_safe' },
  {
    id: 'boundary-switch',
    technique: 'own_limit',
    sources: ['speed_2018', 'gollwitzer_2006'],
    skip: 'not_safe',
  },
  {
    id: 'boundary-again',
    earlier: 'again',
    technique: 'own_limit',
    sources: ['speed_2018', 'watkins_2011'],
    skip: 'not_safe',
  },
  {
    id: 'boundary-waiting',
    kinds: ['no_reply', 'left_on_read', 'cancelled'],
    technique: 'if_then',
    sources: ['gollwitzer_2006', 'dippel_2023'],
    skip: 'watching',
  },
  {
    id: 'boundary-words',
    kinds: ['brushed_off', 'cold_tone'],
    technique: 'if_then',
    sources: ['gollwitzer_2006', 'speed_2018'],
    skip: 'not_safe',
  },
]);

const support = inPlace('support', undefined, [
  { id: 'support', technique: 'leaning_on', sources: ['flynn_2008'], skip: 'no_one' },
  { id: 'support-kind', technique: 'leaning_on', sources: ['flynn_2008'], skip: 'no_one' },
  { id: 'support-quiet', technique: 'leaning_on', sources: ['ai_2020'], skip: 'no_one' },
  {
    id: 'support-group',
    kinds: ['left_out', 'passed_over'],
    technique: 'leaning_on',
    sources: ['flynn_2008'],
    skip: 'no_one',
  },
  {
    id: 'support-again',
    earlier: 'again',
    technique: 'leaning_on',
    sources: ['flynn_2008', 'watkins_2011'],
    skip: 'no_one',
  },
]);

/** Behind the door "clearly not okay": none of them asks for another reading, or doubts the wrong. */
export const notOkay = [...named, ...needs, ...boundary, ...support];
