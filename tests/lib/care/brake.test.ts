import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brake,
  brakeRules,
  type Opened,
  type OpenedIn,
  type Situation,
} from '../../../lib/care/brake.ts';
import { careRules, usualCare } from '../../../lib/care/care-settings.ts';
import type { Moment } from '../../../lib/moment/moment.ts';
import { aMoment } from '../../support/moments.ts';

const minute = 60_000;
const hour = 60 * minute;
const noon = new Date(2026, 10, 25, 12).getTime();
const night = new Date(2026, 10, 25, 23, 30).getTime();

const moment = aMoment({ at: noon - 48 * hour });

const opened = (count: number, now = noon, where: OpenedIn = 'moment', span = minute): Opened[] =>
  Array.from({ length: count }, (_, index) => ({
    id: moment.id,
    in: where,
    at: now - index * span,
  }));

const pressed = (count: number, now = noon, felt: 'dismissed' | 'met' = 'dismissed') =>
  Array.from({ length: count }, (_, index) => aMoment({ felt, at: now - index * minute }));

const situation = (parts: Partial<Situation> = {}): Situation => ({
  care: usualCare,
  now: noon,
  view: { moment, in: 'moment' },
  recent: [moment],
  opens: opened(1),
  dismissed: {},
  ...parts,
});

describe('the brake', () => {
  it.each<[string, Partial<Situation>, string | undefined]>([
    ['a moment that is opened once', {}, undefined],
    ['a moment that was opened three times', { opens: opened(3) }, undefined],
    ['a moment that was opened four times', { opens: opened(4) }, 'again'],
    [
      'a moment that was opened four times in 28 hours',
      { opens: opened(4, noon, 'moment', 9 * hour) },
      undefined,
    ],
    [
      'another moment that was opened often',
      { opens: opened(4), view: { moment: aMoment(), in: 'moment' } },
      undefined,
    ],
    [
      'a moment that was read twice, and reflected on twice',
      { opens: [...opened(2), ...opened(2, noon, 'reflect')] },
      undefined,
    ],
    [
      'a reflection that was begun four times',
      { opens: opened(4, noon, 'reflect'), view: { moment, in: 'reflect' } },
      'again',
    ],
    [
      'the list, after one moment was opened often',
      { opens: opened(4), view: undefined },
      undefined,
    ],
    ['four moments within an hour', { recent: pressed(4) }, undefined],
    ['five moments within an hour', { recent: pressed(5) }, 'burst'],
    ['five moments within an hour, in the list', { recent: pressed(5), view: undefined }, 'burst'],
    ['five moments of feeling met', { recent: pressed(5, noon, 'met') }, undefined],
    ['five moments an hour ago', { recent: pressed(5, noon - hour) }, undefined],
    ['a moment at night', { now: night, opens: opened(1, night) }, 'late'],
    ['a reflection at night', { now: night, view: { moment, in: 'reflect' } }, 'late'],
    ['the list at night', { now: night, view: undefined }, 'late'],
    ['an empty list at night', { now: night, view: undefined, recent: [] }, undefined],
    [
      'a list of moments of feeling met at night',
      { now: night, view: undefined, recent: pressed(5, night, 'met') },
      undefined,
    ],
    [
      'a moment of feeling met, whenever and however often',
      {
        now: night,
        view: { moment: { ...moment, felt: 'met' }, in: 'moment' },
        opens: opened(9, night),
        recent: pressed(9, night),
      },
      undefined,
    ],
    [
      'the night, in a window that the person keeps there',
      { now: night, care: { ...usualCare, window: { from: 23 * 60, to: 0 } } },
      undefined,
    ],
    ['all at once', { now: night, opens: opened(9, night), recent: pressed(9, night) }, 'late'],
  ])('offers at %s: %s', (_, parts, rule) => {
    expect(brake(situation(parts))?.rule).toBe(rule);
  });

  it.each([
    [22, 59, false],
    [23, 0, true],
    [0, 0, true],
    [4, 59, true],
    [5, 0, false],
  ])('holds %i:%i for night: %s', (hours, minutes, late) => {
    const now = new Date(2026, 10, 25, hours, minutes).getTime();
    expect(brake(situation({ now, opens: [] }))?.rule === 'late').toBe(late);
  });

  it.each<[string, Partial<Situation>, readonly string[]]>([
    ['the moment in view', { opens: opened(4) }, [moment.id]],
    [
      'nothing, where the moment in view is parked already',
      { opens: opened(4), view: { moment: { ...moment, parkedUntil: noon }, in: 'moment' } },
      [],
    ],
    ['nothing, in a list at night', { now: night, view: undefined }, []],
  ])('can park %s', (_, parts, ids) => {
    expect(brake(situation(parts))?.park).toEqual(ids);
  });

  it('can park all moments of a burst, and no others', () => {
    const recent = [...pressed(5), aMoment({ felt: 'met', at: noon }), moment];
    const ids = recent.slice(0, 5).map(({ id }) => id);
    expect(brake(situation({ recent }))?.park).toEqual(ids);
  });

  const ids = [moment.id, aMoment().id];
  /** Times around `now`, most of them shortly before it. */
  const around = (now: number) =>
    fc.oneof(fc.integer({ min: now - 30 * hour, max: now + 30 * hour }), {
      arbitrary: fc.integer({ min: now - hour, max: now }),
      weight: 3,
    });
  const where = fc.constantFrom<OpenedIn>('moment', 'reflect');
  const felt = fc.constantFrom<Moment['felt']>('dismissed', 'dismissed', 'met');
  const situations: fc.Arbitrary<Situation> = around(night).chain((now) => {
    const times = around(now);
    const anyMoment = fc
      .record({ id: fc.constantFrom(...ids), felt, at: times })
      .map((parts) => aMoment(parts));
    return fc.record({
      care: fc.record({
        window: fc.record({
          from: fc.integer({ min: 0, max: 1_439 }),
          to: fc.integer({ min: 0, max: 1_439 }),
        }),
        off: fc.subarray([...careRules]),
        blurDays: fc.constant(14),
        eraseDays: fc.constant(90),
      }),
      now: fc.constant(now),
      view: fc.option(fc.record({ moment: anyMoment, in: where }), { nil: undefined }),
      recent: fc.array(anyMoment, { maxLength: 12 }),
      opens: fc.array(fc.record({ id: fc.constantFrom(...ids), in: where, at: times }), {
        maxLength: 24,
      }),
      dismissed: fc.dictionary(fc.constantFrom(...careRules), times, { maxKeys: 2 }),
    });
  });

  it('is seen to offer by each rule in what follows', () => {
    const rules = new Set(fc.sample(situations, 5_000).map((each) => brake(each)?.rule));
    expect(rules).toEqual(new Set([...brakeRules, undefined]));
  });

  it('never offers by a rule that is switched off', () => {
    fc.assert(
      fc.property(situations, (each) => {
        const offer = brake(each);
        if (offer) expect(each.care.off).not.toContain(offer.rule);
        const allOff = { ...each, care: { ...each.care, off: [...brakeRules] } };
        expect(brake(allOff)).toBeUndefined();
      }),
    );
  });

  it('says the same whenever it is asked the same', () => {
    fc.assert(
      fc.property(situations, (each) => {
        expect(brake(structuredClone(each))).toEqual(brake(each));
      }),
    );
  });

  it('is silent by a rule for a day, and altogether for an hour, after it was put aside', () => {
    const later = fc.integer({ min: 0, max: 24 * hour - 1 });
    fc.assert(
      fc.property(situations, fc.constantFrom(...brakeRules), later, (each, rule, passed) => {
        const dismissed = { ...each.dismissed, [rule]: each.now - passed };
        const offer = brake({ ...each, dismissed });
        expect(offer?.rule).not.toBe(rule);
        if (passed < hour) expect(offer).toBeUndefined();
      }),
    );
  });

  it('offers again once the silence is over', () => {
    const again = (passed: number) =>
      brake(situation({ opens: opened(4), dismissed: { again: noon - passed } }))?.rule;
    expect(again(24 * hour - 1)).toBeUndefined();
    expect(again(24 * hour)).toBe('again');
    const other = (passed: number) =>
      brake(situation({ opens: opened(4), dismissed: { late: noon - passed } }))?.rule;
    expect(other(hour - 1)).toBeUndefined();
    expect(other(hour)).toBe('again');
  });

  it('stays silent where the clock was set back after it was put aside', () => {
    const dismissed = { again: noon + 5 * minute };
    expect(brake(situation({ opens: opened(4), dismissed }))).toBeUndefined();
  });
});
