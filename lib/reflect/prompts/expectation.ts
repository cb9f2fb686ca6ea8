import { inPlace } from '../in-place.ts';

/** The story is put to the test behind the door "unclear" alone; a limit is looked back at behind the other. */
export const expectation = inPlace('next', 'expectation', [
  {
    id: 'next-expectation',
    technique: 'look_back',
    sources: ['mcmanus_2012', 'dippel_2023'],
    skip: 'watching',
  },
  {
    id: 'next-expectation-day',
    technique: 'look_back',
    sources: ['mcmanus_2012', 'dippel_2023'],
    skip: 'watching',
  },
  {
    id: 'next-expectation-not-okay',
    door: 'not_okay',
    technique: 'own_limit',
    sources: ['speed_2018'],
    skip: 'not_safe',
  },
  {
    id: 'next-expectation-story',
    door: 'unclear',
    technique: 'testing',
    sources: ['mcmanus_2012'],
    skip: 'watching',
  },
  {
    id: 'next-expectation-surprise',
    door: 'unclear',
    technique: 'testing',
    sources: ['mcmanus_2012'],
    skip: 'watching',
  },
  {
    id: 'next-expectation-high',
    door: 'unclear',
    belief: 'high',
    technique: 'testing',
    sources: ['mcmanus_2012'],
    skip: 'watching',
  },
  {
    id: 'next-expectation-again',
    door: 'unclear',
    earlier: 'again',
    technique: 'look_back',
    sources: ['mcmanus_2012'],
    skip: 'going_round',
  },
  {
    id: 'next-expectation-opening-up-hurts',
    door: 'unclear',
    stories: ['opening_up_hurts'],
    technique: 'testing',
    sources: ['kardas_2021', 'mcmanus_2012'],
    skip: 'no_one',
  },
  {
    id: 'next-expectation-voice-does-not-count',
    door: 'unclear',
    stories: ['voice_does_not_count'],
    technique: 'testing',
    sources: ['mcmanus_2012'],
    skip: 'watching',
  },
  {
    id: 'next-expectation-too-much',
    door: 'unclear',
    stories: ['too_much'],
    technique: 'testing',
    sources: ['mcmanus_2012', 'flynn_2008'],
    skip: 'watching',
  },
]);
