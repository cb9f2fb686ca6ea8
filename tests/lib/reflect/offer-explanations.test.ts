import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { services } from '../../../lib/context/services/services.ts';
import type { Context } from '../../../lib/moment/context.ts';
import { Explanations } from '../../../lib/moment/explanation.ts';
import { type Kind, kinds } from '../../../lib/moment/kind.ts';
import { ReadMark } from '../../../lib/moment/thread-facts.ts';
import { alwaysOffered } from '../../../lib/reflect/explanations/always-offered.ts';
import { fits, situationOf, specificity } from '../../../lib/reflect/explanations/situation.ts';
import { explanations } from '../../../lib/reflect/explanations.ts';
import { mostOffered, offerExplanations } from '../../../lib/reflect/offer-explanations.ts';
import { startShares } from '../../../lib/reflect/shares.ts';
import { aMoment } from '../../support/moments.ts';

const nothing: Context = { level: 'nothing', readFrom: 'none' };
const at = Date.UTC(2026, 10, 23, 9, 30);
const known = new Map(explanations.map((explanation) => [explanation.id, explanation]));

const contexts: fc.Arbitrary<Context> = fc.record(
  {
    level: fc.constant('conversation'),
    readFrom: fc.constant('page'),
    service: fc.constantFrom(...services.map(({ name }) => name), 'intranet.example'),
    conversation: fc.constant('Dana'),
    conversationWith: fc.constantFrom('person', 'group'),
    thread: fc.record({
      lastFrom: fc.constantFrom('me', 'them', 'unknown'),
      mineAtEnd: fc.nat(4),
      lastAt: fc.nat(200).map((hours) => at - hours * 3_600_000),
      readMark: fc.constantFrom(...ReadMark.options),
    }),
  },
  { requiredKeys: ['level', 'readFrom'] },
);

const moments = fc
  .record({ id: fc.uuid(), kind: fc.option(fc.constantFrom(...kinds)), context: contexts })
  .map(({ id, kind, context }) => aMoment({ id, at, context, ...(kind && { kind }) }));
const hours = fc.nat(23);

function ordinary(offered: readonly string[]): string[] {
  return offered.filter((id) => !alwaysOffered.some((always) => always === id));
}

describe('what is offered', () => {
  it('is at most six, each once, and fits, most specific first; behind them what is always offered', () => {
    fc.assert(
      fc.property(moments, hours, fc.boolean(), (moment, hour, weekend) => {
        const offered = offerExplanations(moment, hour, weekend);
        const found = ordinary(offered).flatMap((id) => known.get(id) ?? []);
        expect(offered).toEqual([...found.map(({ id }) => id), ...alwaysOffered]);
        expect(new Set(offered).size).toBe(offered.length);
        expect(found.length).toBeGreaterThanOrEqual(4);
        expect(found.length).toBeLessThanOrEqual(mostOffered);
        const situation = situationOf(moment, hour, weekend);
        expect(found.filter((each) => !fits(each, situation))).toEqual([]);
        const order = found.map(specificity);
        expect(order).toEqual(order.toSorted((a, b) => b - a));
      }),
    );
  });

  it('is the same whenever the same moment is opened, whatever was written since', () => {
    fc.assert(
      fc.property(moments, hours, fc.boolean(), fc.string(), (moment, hour, weekend, facts) => {
        const later = { ...moment, facts, reflection: { concluded: facts }, revision: 7 };
        expect(offerExplanations(later, hour, weekend)).toEqual(
          offerExplanations(moment, hour, weekend),
        );
      }),
    );
  });

  it('can be stored as it is, with everything on "I do not know yet"', () => {
    fc.assert(
      fc.property(moments, hours, fc.boolean(), (moment, hour, weekend) => {
        const readings = offerExplanations(moment, hour, weekend).map((id) => ({ id, text: id }));
        expect(Explanations.safeParse(startShares(readings)).success).toBe(true);
      }),
    );
  });

  it.each(kinds)('is at least four of its own for "%s" where nothing else is known', (kind) => {
    for (let hour = 0; hour < 24; hour += 1) {
      const offered = offerExplanations(aMoment({ kind, context: nothing }), hour, false);
      expect(ordinary(offered).length).toBeGreaterThanOrEqual(4);
      const own = offered.filter((id) => known.get(id)?.kinds?.includes(kind));
      expect(own.length).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(kinds)('is, for "%s", not the same with every moment', (kind) => {
    const seen = new Set(
      Array.from({ length: 60 }, (_, each) =>
        offerExplanations(aMoment({ id: uuid(each), kind, context: nothing }), 12, false).join(),
      ),
    );
    expect(seen.size).toBeGreaterThan(20);
  });

  it('comes to everything that fits alike, about as often', () => {
    const times = new Map<string, number>();
    for (let each = 0; each < 400; each += 1) {
      const moment = aMoment({ id: uuid(each), kind: 'left_on_read', context: nothing });
      for (const id of ordinary(offerExplanations(moment, 12, false))) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    const alike = explanations.filter(
      (each) =>
        fits(each, situationOf(aMoment({ kind: 'left_on_read', context: nothing }), 12, false)) &&
        specificity(each) === 1,
    );
    expect([...times.keys()].toSorted()).toEqual(alike.map(({ id }) => id).toSorted());
    const usual = (400 * mostOffered) / alike.length;
    for (const [id, count] of times) {
      expect([id, Math.abs(count - usual) < usual / 3]).toEqual([id, true]);
    }
  });
});

/** A fixed series of ids that look like those of the log. */
function uuid(number: number): string {
  const start = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  return `${start.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

describe('a place', () => {
  it.each<[string, Kind, Partial<Context>, number, boolean, string]>([
    ['a tab of a mailbox', 'no_reply', { service: 'Gmail' }, 11, false, 'wrong_tab'],
    ['a line of reviews', 'passed_over', { service: 'GitHub' }, 11, false, 'review_line'],
    ['a feed', 'no_reply', { service: 'X' }, 12, false, 'feed_chose'],
    ['the night', 'no_reply', { service: 'WhatsApp' }, 2, false, 'asleep'],
    ['a weekend', 'no_reply', { service: 'Slack' }, 12, true, 'weekend_no_work'],
    ['a picture', 'left_out', { service: 'Instagram' }, 12, false, 'one_minute_shown'],
    ['a review', 'brushed_off', { service: 'GitHub' }, 12, false, 'about_the_work'],
  ])('that explains much comes in: %s', (_title, kind, parts, hour, weekend, id) => {
    const context: Context = { level: 'conversation', readFrom: 'page', ...parts };
    expect(offerExplanations(aMoment({ kind, context }), hour, weekend)).toContain(id);
  });

  it('leaves room for what people have on their minds', () => {
    fc.assert(
      fc.property(moments, hours, fc.boolean(), (moment, hour, weekend) => {
        const { kind } = situationOf(moment, hour, weekend);
        fc.pre(kind !== 'other');
        const offered = ordinary(offerExplanations(moment, hour, weekend));
        const ofTheKind = offered.flatMap((id) => known.get(id) ?? []);
        expect(ofTheKind.filter((each) => specificity(each) <= 1).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('never tells that they slept through a message that is marked as read or days old', () => {
    const mark = (readMark: 'read' | 'delivered', hoursAgo: number): Context => ({
      level: 'conversation',
      readFrom: 'page',
      service: 'WhatsApp',
      thread: { lastFrom: 'me', lastAt: at - hoursAgo * 3_600_000, readMark },
    });
    const offered = (context: Context) =>
      Array.from({ length: 60 }, (_, each) =>
        offerExplanations(aMoment({ id: uuid(each), at, kind: 'no_reply', context }), 2, false),
      ).flat();
    expect(offered(mark('delivered', 1))).toContain('asleep');
    expect(offered(mark('delivered', 60))).not.toContain('asleep');
    expect(offered(mark('read', 1))).not.toContain('asleep');
  });
});

describe('nothing is offered', () => {
  it.each([
    ['what was clearly not okay', { reflection: { door: 'not_okay' } }],
    ['a moment of feeling met', { felt: 'met' }],
  ] as const)('for %s', (_title, parts) => {
    expect(offerExplanations(aMoment({ kind: 'brushed_off', ...parts }), 12, false)).toEqual([]);
  });
});
