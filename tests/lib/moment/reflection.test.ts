import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, Moment } from '../../../lib/moment/moment.ts';
import { Reflection, type ReflectionChange } from '../../../lib/moment/reflection.ts';
import { reflectionWith } from '../../../lib/moment/reflection-with.ts';
import { startShares, setShare } from '../../../lib/reflect/shares.ts';
import { steps } from '../../../lib/moment/step.ts';
import { stories } from '../../../lib/moment/story.ts';
import { traps } from '../../../lib/moment/trap.ts';
import { aMoment } from '../../support/moments.ts';

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('مرحبا 😀'));
const percent = fc.integer({ min: 0, max: 100 });
const readings = ['asleep', 'do_not_know_yet', 'nothing_to_do_with_me'].map((id) => ({
  id,
  text: id,
}));

/** What one step of a person can change: any part of it, or empty it again. */
const change: fc.Arbitrary<ReflectionChange> = fc.oneof(
  text.map((concluded) => ({ concluded: concluded || null })),
  text.map((reframe) => ({ reframe: reframe.slice(0, 500) || null })),
  fc.constantFrom(...steps).map((step) => ({ step })),
  fc.constantFrom('unclear' as const, 'not_okay' as const, null).map((door) => ({ door })),
  fc.constantFrom(...stories, null).map((story) => ({ story })),
  percent.map((beliefBefore) => ({ beliefBefore })),
  fc.subarray([...traps]).map((some) => ({ traps: some.length > 0 ? some : null })),
  fc
    .tuple(fc.constantFrom(...readings), percent)
    .map(([{ id }, share]) => ({ explanations: setShare(startShares(readings), id, share) })),
  fc.boolean().map((given) => ({
    expectation: given ? { text: 'She will write.', lookBackOn: '2026-11-30' } : null,
  })),
);

describe('a reflection', () => {
  it('stays valid through any order of steps, skips and edits', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let moment = aMoment();
        for (const each of changes) moment = changed(moment, { reflection: each }, 9);
        expect(Moment.safeParse(moment).error).toBeUndefined();
        const shares = moment.reflection?.explanations ?? [];
        const sum = shares.reduce((all, { share }) => all + share, 0);
        expect(shares.length === 0 || sum === 100).toBe(true);
      }),
    );
  });

  it('is as it was once what was changed has been set back', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), change, (changes, last) => {
        const before = changes.reduce<Reflection | undefined>(
          (all, each) => reflectionWith(all, each),
          undefined,
        );
        const undo = Object.fromEntries(
          Object.keys(last).map((part) => [part, before?.[part as keyof Reflection] ?? null]),
        );
        expect(reflectionWith(reflectionWith(before, last), undo)).toEqual(before);
      }),
    );
  });

  it('is none where nothing is left of it', () => {
    expect(reflectionWith({ concluded: 'a' }, { concluded: null })).toBeUndefined();
  });

  it.each([
    ['shares that do not make 100', { explanations: [{ id: 'asleep', text: 'a', share: 99 }] }],
    ['a belief over 100', { beliefBefore: 101 }],
    ['a day that no calendar has', { expectation: { text: 'a', lookBackOn: '2026-02-30' } }],
    ['a step nobody knows', { step: 'why' }],
    ['a part nobody knows', { blame: 'them' }],
  ])('refuses %s', (_title, parts) => {
    expect(Reflection.safeParse(parts).success).toBe(false);
  });
});
