import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExpectationOutcome } from '../../../lib/moment/expectation.ts';
import type { Moment } from '../../../lib/moment/moment.ts';
import { stories } from '../../../lib/moment/story.ts';
import { isSameStory, storyRecord } from '../../../lib/reflect/story-record.ts';
import { arbitraryLog } from '../../support/arbitrary-log.ts';
import { aMoment } from '../../support/moments.ts';

const tooMuch = { story: 'too_much' } as const;
const none = { happened: 0, something_else: 0, never_found_out: 0, stopped_mattering: 0 };

function told(outcome?: ExpectationOutcome, parts: Partial<Moment> = {}): Moment {
  const expectation = {
    text: 'They will not write back.',
    lookBackOn: '2026-11-25',
    ...(outcome && { outcome }),
  };
  return aMoment({ reflection: { ...tooMuch, expectation }, ...parts });
}

describe('the record of a story', () => {
  it('counts the other moments that told it, and how each expectation turned out', () => {
    const now = told();
    const moments = [
      told('something_else'),
      now,
      told('happened'),
      told('something_else'),
      told('never_found_out'),
      told('stopped_mattering'),
      told(),
      aMoment({ reflection: tooMuch }),
      aMoment({ reflection: { story: 'not_wanted' } }),
      aMoment(),
    ];
    expect(storyRecord(moments, tooMuch, now.id)).toEqual({
      moments: 7,
      settled: { happened: 1, something_else: 2, never_found_out: 1, stopped_mattering: 1 },
    });
  });

  it('is empty at first', () => {
    expect(storyRecord([], tooMuch)).toEqual({ moments: 0, settled: none });
    expect(storyRecord([told('happened')], {})).toEqual({ moments: 0, settled: none });
  });

  it('leaves out what was deleted, and what was clearly not okay', () => {
    const gone = told('happened', { deletedAt: 5 });
    const wrong = told('happened');
    const moments = [gone, { ...wrong, reflection: { ...wrong.reflection, door: 'not_okay' } }];
    expect(storyRecord(moments as Moment[], tooMuch)).toEqual({ moments: 0, settled: none });
  });

  it('does not depend on the order, counts nothing twice, and settles no more than there is', () => {
    const shuffled = arbitraryLog.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...stories), ([log, other], story) => {
        const ownStory = 'I ask for too much';
        const record = storyRecord(log, { story, ownStory });
        expect(storyRecord(other, { story, ownStory })).toEqual(record);
        expect(storyRecord([...log, ...other], { story, ownStory })).toEqual(record);
        const settled = Object.values(record.settled).reduce((sum, count) => sum + count, 0);
        expect(settled).toBeLessThanOrEqual(record.moments);
        expect(record.moments).toBeLessThanOrEqual(new Set(log.map(({ id }) => id)).size);
      }),
    );
  });

  it('is the same without the moment that is looked at, wherever it stands', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.constantFrom(...stories), fc.nat(), (log, story, pick) => {
        const id = log[pick % Math.max(1, log.length)]?.id;
        const ownStory = 'Nobody waits';
        expect(storyRecord(log, { story, ownStory }, id)).toEqual(
          storyRecord(
            log.filter((each) => each.id !== id),
            { story, ownStory },
          ),
        );
      }),
    );
  });
});

describe('a story in the person’s own words', () => {
  it.each([
    ['in the same words', 'I ask for too much', true],
    ['in another case, with other spaces and a full stop', ' i ask  for\ntoo much. ', true],
    ['in quotation marks', '“I ask for too much”', true],
    ['in other words', 'I ask for a lot', false],
    ['in none', '', false],
    ['in none at all', undefined, false],
  ])('is the same %s: %j', (_title, ownStory, same) => {
    const one = { story: 'own', ownStory: 'I ask for too much' } as const;
    expect(isSameStory(one, { story: 'own', ownStory })).toBe(same);
    expect(isSameStory({ story: 'own', ownStory }, one)).toBe(same);
  });

  it('is not another one that says the same, and none where nothing was written', () => {
    expect(isSameStory({ story: 'own', ownStory: 'I am too much' }, tooMuch)).toBe(false);
    expect(isSameStory({ story: 'own' }, { story: 'own' })).toBe(false);
    expect(isSameStory({ story: 'own', ownStory: '…' }, { story: 'own', ownStory: '?' })).toBe(
      false,
    );
  });

  it('is the same in Arabic, whatever stands at its end', () => {
    const ownStory = 'لا أحد ينتظرني';
    expect(
      isSameStory({ story: 'own', ownStory }, { story: 'own', ownStory: `${ownStory}؟` }),
    ).toBe(true);
  });

  it('does not matter where another story was told', () => {
    expect(isSameStory({ ...tooMuch, ownStory: 'before' }, tooMuch)).toBe(true);
  });
});
