import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careRules, type CareRule, usualCare } from '../../../lib/care/care-settings.ts';
import {
  type Asked,
  type Asking,
  chartsStepBack,
  dueCheckIn,
  isNeededLess,
} from '../../../lib/care/check-ins.ts';
import type { CheckIn } from '../../../lib/moment/check-in.ts';

const day = 24 * 60 * 60 * 1_000;
const now = Date.UTC(2026, 10, 25, 12);

const answer = (asked: Asked, daysAgo: number, parts: Partial<CheckIn> = {}): CheckIn => ({
  id: crypto.randomUUID(),
  at: now - daysAgo * day,
  asked,
  ...parts,
});

const asking = (parts: Partial<Asking> = {}): Asking => ({
  care: usualCare,
  now,
  use: { since: now - 8 * day, moments: 5 },
  checkIns: [],
  dismissed: {},
  ...parts,
});

const used = (days: number, moments = 5) => ({ use: { since: now - days * day, moments } });
const off = (...rules: CareRule[]) => ({ care: { ...usualCare, off: rules } });

describe('the question that is due', () => {
  it.each<[string, Partial<Asking>, Asked | undefined]>([
    ['in an empty log', { use: { since: undefined, moments: 0 } }, undefined],
    ['after six days', used(6.9), undefined],
    ['after a week', used(7), 'helping'],
    ['after a week with four moments', used(7, 4), undefined],
    ['after 29 days', used(29), 'helping'],
    ['after 30 days', used(30), 'needed'],
    ['after 30 days with four moments', used(30, 4), undefined],
    ['six days after an answer', { checkIns: [answer('helping', 6.9)] }, undefined],
    ['a week after an answer', { checkIns: [answer('helping', 7)] }, 'helping'],
    ['six days after it was put aside', { dismissed: { helping: now - 6.9 * day } }, undefined],
    ['a week after it was put aside', { dismissed: { helping: now - 7 * day } }, 'helping'],
    [
      'on the day on which the other was answered',
      { ...used(40), checkIns: [answer('needed', 0.9)] },
      undefined,
    ],
    [
      'on the day after the other was answered',
      { ...used(40), checkIns: [answer('needed', 1)] },
      'helping',
    ],
    [
      '29 days after the other was answered',
      { ...used(60), checkIns: [answer('needed', 29.9), answer('helping', 2)] },
      undefined,
    ],
    [
      'a month after the other was answered',
      { ...used(60), checkIns: [answer('needed', 30), answer('helping', 2)] },
      'needed',
    ],
    [
      'a month after the other was put aside',
      { ...used(60), dismissed: { needed: now - 30 * day, helping: now - 2 * day } },
      'needed',
    ],
    ['while it is switched off', off('helping'), undefined],
    ['while the rarer one is switched off', { ...used(40), ...off('needed') }, 'helping'],
    ['in a log that began in the future', used(-3), undefined],
  ])('%s is: %s', (_, parts, asked) => {
    expect(dueCheckIn(asking(parts))).toBe(asked);
  });

  const times = fc.integer({ min: now - 70 * day, max: now + day });
  const askings: fc.Arbitrary<Asking> = fc.record({
    care: fc.record({
      window: fc.constant(usualCare.window),
      off: fc.subarray([...careRules]),
      blurDays: fc.constant(14),
      eraseDays: fc.constant(90),
    }),
    now: fc.constant(now),
    use: fc.record({
      since: fc.option(times, { nil: undefined }),
      moments: fc.integer({ min: 0, max: 9 }),
    }),
    checkIns: fc.array(
      fc.record({
        id: fc.uuid(),
        at: times,
        asked: fc.constantFrom<Asked>('helping', 'needed'),
      }),
      { maxLength: 3 },
    ),
    dismissed: fc.dictionary(fc.constantFrom(...careRules), times),
  });
  const rests = { helping: 7 * day, needed: 30 * day };

  it('is never one that is switched off, was asked of late, or comes too early', () => {
    const seen = new Set<Asked | undefined>();
    fc.assert(
      fc.property(askings, (each) => {
        const asked = dueCheckIn(each);
        seen.add(asked);
        expect(dueCheckIn(structuredClone(each))).toBe(asked);
        if (!asked) return;
        expect(each.care.off).not.toContain(asked);
        expect(each.use.moments).toBeGreaterThanOrEqual(5);
        expect(now - (each.use.since ?? now)).toBeGreaterThanOrEqual(rests[asked]);
        const before = each.checkIns.filter((one) => one.asked === asked).map(({ at }) => at);
        for (const at of [...before, each.dismissed[asked] ?? 0]) {
          expect(Math.abs(now - at)).toBeGreaterThanOrEqual(rests[asked]);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(seen).toEqual(new Set(['helping', 'needed', undefined]));
  });
});

describe('the charts', () => {
  it.each<[string, CheckIn[], CareRule[], boolean]>([
    ['without an answer', [], [], false],
    ['after "lighter"', [answer('helping', 1, { lighter: 'lighter' })], [], false],
    ['after "heavier"', [answer('helping', 1, { lighter: 'heavier' })], [], true],
    ['after "more room"', [answer('helping', 1, { room: 'more' })], [], true],
    [
      'after "lighter, but more room"',
      [answer('helping', 1, { lighter: 'lighter', room: 'more' })],
      [],
      true,
    ],
    [
      'after "heavier", then "the same"',
      [
        answer('helping', 8, { lighter: 'heavier' }),
        answer('helping', 1, { lighter: 'same', room: 'same' }),
      ],
      [],
      false,
    ],
    [
      'after "heavier", then an answer to the other question',
      [answer('needed', 1, { needed: 'yes' }), answer('helping', 8, { lighter: 'heavier' })],
      [],
      true,
    ],
    [
      'after "heavier", while the question is switched off',
      [answer('helping', 1, { lighter: 'heavier' })],
      ['helping'],
      false,
    ],
  ])('step back %s', (_, checkIns, switchedOff, back) => {
    const care = { ...usualCare, off: switchedOff };
    expect(chartsStepBack(checkIns, care)).toBe(back);
    expect(chartsStepBack(checkIns.toReversed(), care)).toBe(back);
  });
});

it.each([
  ['yes', false],
  ['less', true],
  ['no', true],
] as const)('"%s" says that this is needed less: %s', (needed, less) => {
  expect(isNeededLess({ needed })).toBe(less);
});
