import { inPlace } from '../in-place.ts';

const general = inPlace('explanations', undefined, [
  {
    id: 'explanations',
    technique: 'other_readings',
    sources: ['downey_1996', 'byron_2008'],
    skip: 'other_side',
  },
  {
    id: 'explanations-dull',
    technique: 'other_readings',
    sources: ['downey_1996'],
    skip: 'other_side',
  },
  {
    id: 'explanations-unknown',
    technique: 'letting_be',
    sources: ['ford_2018', 'downey_1996'],
    skip: 'going_round',
  },
  {
    id: 'explanations-high',
    belief: 'high',
    technique: 'other_readings',
    sources: ['downey_1996', 'mcmanus_2012'],
    skip: 'seeking_proof',
  },
  {
    id: 'explanations-low',
    belief: 'low',
    technique: 'other_readings',
    sources: ['downey_1996', 'ayduk_2010'],
    skip: 'seeking_proof',
  },
  {
    id: 'explanations-again',
    earlier: 'again',
    technique: 'look_back',
    sources: ['mcmanus_2012'],
    skip: 'going_round',
  },
  {
    id: 'explanations-high-again',
    belief: 'high',
    earlier: 'again',
    technique: 'look_back',
    sources: ['mcmanus_2012', 'bruehlman_2015'],
    skip: 'going_round',
  },
  {
    id: 'explanations-night',
    hour: 'night',
    technique: 'daylight',
    sources: ['tubbs_2022', 'downey_1996'],
    skip: 'tired',
  },
]);

const byKind = inPlace('explanations', undefined, [
  {
    id: 'explanations-no-reply',
    kinds: ['no_reply'],
    technique: 'different_clocks',
    sources: ['giurge_2021'],
    skip: 'other_side',
  },
  {
    id: 'explanations-left-on-read',
    kinds: ['left_on_read'],
    technique: 'different_clocks',
    sources: ['giurge_2021', 'downey_1996'],
    skip: 'other_side',
  },
  {
    id: 'explanations-silence-night',
    kinds: ['no_reply', 'left_on_read'],
    hour: 'night',
    technique: 'different_clocks',
    sources: ['giurge_2021', 'tubbs_2022'],
    skip: 'other_side',
  },
  {
    id: 'explanations-silence-day',
    kinds: ['no_reply', 'left_on_read'],
    hour: 'day',
    technique: 'different_clocks',
    sources: ['giurge_2021'],
    skip: 'other_side',
  },
  {
    id: 'explanations-left-out',
    kinds: ['left_out'],
    technique: 'other_readings',
    sources: ['downey_1996'],
    skip: 'other_side',
  },
  {
    id: 'explanations-passed-over',
    kinds: ['passed_over'],
    technique: 'other_readings',
    sources: ['downey_1996'],
    skip: 'other_side',
  },
  {
    id: 'explanations-brushed-off',
    kinds: ['brushed_off'],
    technique: 'thin_text',
    sources: ['kruger_2005'],
    skip: 'other_side',
  },
  {
    id: 'explanations-cold-tone',
    kinds: ['cold_tone'],
    technique: 'thin_text',
    sources: ['byron_2008', 'kruger_2005'],
    skip: 'other_side',
  },
  {
    id: 'explanations-pulled-away',
    kinds: ['pulled_away'],
    technique: 'other_readings',
    sources: ['downey_1996'],
    skip: 'other_side',
  },
  {
    id: 'explanations-cancelled',
    kinds: ['cancelled'],
    technique: 'other_readings',
    sources: ['downey_1996'],
    skip: 'other_side',
  },
]);

const byStory = inPlace('explanations', undefined, [
  {
    id: 'explanations-too-much',
    stories: ['too_much'],
    technique: 'unseen_side',
    sources: ['boothby_2018'],
    skip: 'no_one',
  },
  {
    id: 'explanations-do-not-matter',
    stories: ['do_not_matter'],
    technique: 'unseen_side',
    sources: ['cooney_2021', 'boothby_2018'],
    skip: 'seeking_proof',
  },
  {
    id: 'explanations-opening-up-hurts',
    stories: ['opening_up_hurts'],
    technique: 'look_back',
    sources: ['kardas_2021'],
    skip: 'old_hurt',
  },
  {
    id: 'explanations-do-not-belong',
    stories: ['do_not_belong'],
    technique: 'unseen_side',
    sources: ['boothby_2018'],
    skip: 'no_one',
  },
  {
    id: 'explanations-not-good-enough',
    stories: ['not_good_enough'],
    technique: 'what_exactly',
    sources: ['watkins_2011'],
    skip: 'raw_thought',
  },
  {
    id: 'explanations-not-wanted',
    stories: ['not_wanted'],
    technique: 'unseen_side',
    sources: ['boothby_2018', 'cooney_2021'],
    skip: 'seeking_proof',
  },
  {
    id: 'explanations-voice-does-not-count',
    stories: ['voice_does_not_count'],
    technique: 'other_readings',
    sources: ['downey_1996'],
    skip: 'seeking_proof',
  },
  {
    id: 'explanations-own',
    stories: ['own'],
    technique: 'as_for_a_friend',
    sources: ['ayduk_2010'],
    skip: 'raw_thought',
  },
]);

export const explanations = [...general, ...byKind, ...byStory];
