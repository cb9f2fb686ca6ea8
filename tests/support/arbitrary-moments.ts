import fc from 'fast-check';
import { outcomes } from '../../lib/moment/expectation.ts';
import { feelings } from '../../lib/moment/feeling.ts';
import { kinds } from '../../lib/moment/kind.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { stories } from '../../lib/moment/story.ts';
import { aMoment, slackPage, threadPage } from './moments.ts';

const percent = fc.nat(100);

const expectation = fc.record(
  {
    text: fc.constant('They will not write back.'),
    lookBackOn: fc.nat(8).map((day) => `2026-11-2${day}`),
    outcome: fc.constantFrom(...outcomes),
  },
  { requiredKeys: ['text', 'lookBackOn'] },
);

const reflection = fc.record(
  {
    begunAt: fc.constant(1),
    door: fc.constantFrom('unclear', 'not_okay'),
    story: fc.constantFrom(...stories),
    ownStory: fc.constantFrom('I ask for too much', ' i ask for too much. ', 'Nobody waits', ''),
    beliefBefore: percent,
    beliefAfter: percent,
    strength: percent,
    feelings: fc.subarray(feelings.slice(0, 3)),
    reframe: fc.constantFrom('A busy day', ' '),
    lighter: fc.constantFrom('lighter', 'same', 'heavier'),
    expectation,
    prompts: fc.array(
      fc.constantFrom('camera', 'friend', 'a-week-from-now').map((id) => ({ step: 'line', id })),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: [] },
);

const contexts = fc.oneof(
  fc.constantFrom<Moment['context']>(
    slackPage,
    threadPage,
    { ...threadPage, service: 'slack' },
    { level: 'nothing', readFrom: 'none' },
    { level: 'site', readFrom: 'page', host: 'chat.example.org' },
    { level: 'site', readFrom: 'page', host: 'chat.example.org', service: 'Mattermost' },
    { level: 'site', readFrom: 'page', service: ' ' },
  ),
  fc
    .string({ maxLength: 5 })
    .map((service) => ({ level: 'site', readFrom: 'page', service }) as const),
);

/** Any time the log may hold, most of them in years in which somebody logs. */
const times = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2026, 11) }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 253_402_300_799_999, Date.UTC(2024, 9, 27, 1)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 253_402_300_799_999 }) },
);

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
  'Nowhere/Else',
  '',
);

/** A moment with anything in it that figures are made of. */
export const arbitraryMoment: fc.Arbitrary<Moment> = fc
  .record(
    {
      felt: fc.constantFrom('dismissed', 'met'),
      at: times,
      zone: zones,
      context: contexts,
      kind: fc.constantFrom(...kinds),
      reflection,
      parkedUntil: fc.nat(9),
    },
    { requiredKeys: ['felt', 'at', 'zone', 'context'] },
  )
  .map((parts) => aMoment(parts as Partial<Moment>));

export const arbitraryMoments = fc.array(arbitraryMoment, { maxLength: 40 });
