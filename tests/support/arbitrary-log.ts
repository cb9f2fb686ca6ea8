import fc from 'fast-check';
import { outcomes } from '../../lib/moment/expectation.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { stories } from '../../lib/moment/story.ts';
import { aMoment } from './moments.ts';

const reflections = fc.record(
  {
    door: fc.constantFrom('unclear', 'not_okay'),
    story: fc.constantFrom(...stories),
    ownStory: fc.constantFrom('I ask for too much', ' i ask for too much. ', 'Nobody waits', ''),
    expectation: fc.record(
      {
        text: fc.constant('They will not write back.'),
        lookBackOn: fc.nat(8).map((day) => `2026-11-2${day}`),
        outcome: fc.constantFrom(...outcomes),
      },
      { requiredKeys: ['text', 'lookBackOn'] },
    ),
  },
  { requiredKeys: [] },
);

const copies = fc.record(
  {
    at: fc.nat(3),
    reflection: reflections,
    parkedUntil: fc.nat(9),
    deletedAt: fc.nat(9),
  },
  { requiredKeys: ['at'] },
);

/**
 * Moments as pages of the log bring them, in any order: some of them in several copies, each of another
 * revision.
 */
export const arbitraryLog: fc.Arbitrary<Moment[]> = fc
  .array(fc.array(copies, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
  .map((all) =>
    all.flatMap((each, number) =>
      each.map((parts, at) => aMoment({ ...parts, id: idOf(number), revision: at + 1 })),
    ),
  )
  .chain((moments) =>
    fc.shuffledSubarray(moments, { minLength: moments.length, maxLength: moments.length }),
  );

function idOf(number: number): string {
  return `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
