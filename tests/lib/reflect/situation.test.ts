import { describe, expect, it } from 'vitest';
import type { Reflection } from '../../../lib/moment/reflection.ts';
import { hourBand, situationOf, strengthOf } from '../../../lib/reflect/situation.ts';
import { aMoment } from '../../support/moments.ts';

function shown(...ids: string[]): { reflection: Reflection } {
  return { reflection: { prompts: ids.map((id) => ({ step: 'echo', id })) } };
}

describe('the situation of a moment', () => {
  it('holds what the moment and its reflection tell', () => {
    const moment = aMoment({
      kind: 'left_out',
      reflection: { story: 'too_much', door: 'unclear', beliefBefore: 80 },
    });
    expect(situationOf(moment, [])).toEqual({
      momentId: moment.id,
      felt: 'dismissed',
      kind: 'left_out',
      story: 'too_much',
      door: 'unclear',
      belief: 80,
      hour: 10,
      again: false,
      seen: [],
    });
  });

  it.each([
    ['Europe/Berlin', 10],
    ['America/New_York', 4],
    ['Asia/Kolkata', 15],
    ['Pacific/Auckland', 22],
    ['UTC', 9],
    ['Nowhere/AtAll', 9],
  ])('tells the hour as it was in "%s", whatever zone the browser is in', (zone, hour) => {
    expect(situationOf(aMoment({ zone }), []).hour).toBe(hour);
  });

  it('tells midnight as 0', () => {
    const at = Date.UTC(2026, 10, 23, 0, 5);
    expect(situationOf(aMoment({ at, zone: 'UTC' }), []).hour).toBe(0);
  });

  it.each([
    ['an earlier one of the same story', { story: 'own', ownStory: 'I am a guest' }, true],
    ['the same story in other letters', { story: 'own', ownStory: ' i am a Guest ' }, true],
    ['another story in own words', { story: 'own', ownStory: 'I am late' }, false],
    ['a story in own words that are missing', { story: 'own' }, false],
    ['another story', { story: 'too_much' }, false],
    ['no story', {}, false],
  ] as const)('with a story looks for it alone: %s', (_title, reflection, again) => {
    const moment = aMoment({
      kind: 'no_reply',
      reflection: { story: 'own', ownStory: 'I am a guest' },
    });
    const earlier = aMoment({ kind: 'no_reply', reflection });
    expect(situationOf(moment, [earlier]).again).toBe(again);
  });

  it.each([
    ['the same kind', 'no_reply', 'no_reply', true],
    ['another kind', 'no_reply', 'cancelled', false],
    ['no kind before', 'no_reply', undefined, false],
    ['no kind now', undefined, 'no_reply', undefined],
    ['no kind at all', undefined, undefined, undefined],
  ] as const)('without a story looks for the kind: %s', (_title, now, before, again) => {
    const moment = aMoment(now ? { kind: now } : {});
    const earlier = aMoment(before ? { kind: before } : {});
    expect(situationOf(moment, [earlier]).again).toBe(again);
  });

  it('remembers what the last six reflections showed, the latest first', () => {
    const earlier = [
      aMoment(shown('a', 'b')),
      aMoment(),
      ...['c', 'd', 'e', 'f', 'g', 'h'].map((id) => aMoment(shown(id))),
    ];
    expect(situationOf(aMoment(shown('now')), earlier).seen).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
    ]);
  });
});

it.each([
  [0, 'night'],
  [5, 'night'],
  [6, 'day'],
  [21, 'day'],
  [22, 'night'],
])('the hour %i is in the %s', (hour, band) => {
  expect(hourBand(hour)).toBe(band);
});

it.each([
  [undefined, undefined],
  [0, 'low'],
  [40, 'low'],
  [41, undefined],
  [69, undefined],
  [70, 'high'],
  [100, 'high'],
])('a belief of %s is %s', (belief, strength) => {
  expect(strengthOf(belief)).toBe(strength);
});
