import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../lib/moment/moment.ts';
import { personOf } from '../../../lib/moment/people.ts';
import { personAt } from '../../../lib/search/people-at.ts';
import { partsOfSieve, passes, Sieve, withoutPart } from '../../../lib/search/sieve.ts';
import { aMoment, slackPage, threadPage } from '../../support/moments.ts';
import { aPerson, onSlack } from '../../support/people.ts';

const dana = aPerson({ name: 'Dana', conversations: [onSlack('Dana')] });
const people = personAt([dana, aPerson({ name: 'Sam', conversations: [onSlack('Sam')] })]);

const noon = new Date(2026, 10, 23, 12).getTime();
const moment = aMoment({
  at: noon,
  kind: 'left_out',
  context: threadPage,
  reflection: { begunAt: 1, story: 'too_much', door: 'unclear', strength: 60 },
});

const fitting: [string, Sieve][] = [
  ['nothing', {}],
  ['what it was', { felt: 'dismissed' }],
  ['one of several kinds', { kinds: ['no_reply', 'left_out'] }],
  ['a story', { stories: ['too_much'] }],
  ['who it was with', { people: [dana.id] }],
  ['a service', { services: ['Slack'] }],
  ['a door', { doors: ['unclear'] }],
  ['having been looked at', { reflected: true }],
  ['not being parked', { parked: false }],
  ['its own day as the first', { from: '2026-11-23' }],
  ['its own day as the last', { to: '2026-11-23' }],
  ['strength', { strength: { least: 60, most: 60 } }],
];

const wrong: [string, Sieve][] = [
  ['what it was', { felt: 'met' }],
  ['kinds', { kinds: ['no_reply'] }],
  ['stories', { stories: ['own', 'not_wanted'] }],
  ['who it was with', { people: ['somebody'] }],
  ['a service', { services: ['slack'] }],
  ['a door', { doors: ['not_okay'] }],
  ['not having been looked at', { reflected: false }],
  ['being parked', { parked: true }],
  ['the day after as the first', { from: '2026-11-24' }],
  ['the day before as the last', { to: '2026-11-22' }],
  ['strength', { strength: { least: 61, most: 100 } }],
];

describe('a sieve', () => {
  it.each(fitting)('lets a moment pass by %s', (_, sieve) => {
    expect(passes(sieve, people)(moment)).toBe(true);
  });

  it.each(wrong)('holds a moment back by %s', (_, sieve) => {
    expect(passes(sieve, people)(moment)).toBe(false);
  });

  it.each(
    wrong.filter(([, sieve]) => !('reflected' in sieve || 'parked' in sieve || 'felt' in sieve)),
  )('holds back what is not known, by %s', (_, sieve) => {
    const bare = aMoment({ at: -1, context: { level: 'nothing', readFrom: 'none' } });
    expect(passes({ ...sieve, to: '1969-12-30' }, people)(bare)).toBe(false);
  });

  it('combines: a moment passes where it meets each condition', () => {
    const any = fc.array(fc.constantFrom(...fitting, ...wrong), { maxLength: 6 });
    fc.assert(
      fc.property(any, (some) => {
        // Later ones replace earlier ones of the same part.
        const sieve: Sieve = Object.assign({}, ...some.map(([, each]) => each));
        const each = partsOfSieve(sieve).map((part) => ({ [part]: sieve[part] }));
        expect(passes(sieve, people)(moment)).toBe(
          each.every((one) => passes(one, people)(moment)),
        );
      }),
    );
  });

  it('is a plain value, and goes part by part', () => {
    const sieve = Object.assign({}, ...fitting.map(([, each]) => each)) as Sieve;
    expect(Sieve.parse(structuredClone(sieve))).toEqual(sieve);
    const parts = partsOfSieve(sieve);
    expect(parts).toEqual([
      'felt',
      'kinds',
      'stories',
      'people',
      'services',
      'doors',
      'reflected',
      'parked',
      'from',
      'to',
      'strength',
    ]);
    expect(parts.reduce(withoutPart, sieve)).toEqual({});
  });

  it.each([{ kinds: [] }, { felt: 'hurt' }, { from: '2026-02-30' }, { strength: { least: 1 } }])(
    'is refused as %j',
    (value) => {
      expect(Sieve.safeParse(value).success).toBe(false);
    },
  );
});

describe('who a moment was with', () => {
  it('is the same as when each is asked for by itself', () => {
    const named = ['Dana', 'Sam', '#design'].map((name) =>
      aPerson({ name, conversations: [onSlack(name)] }),
    );
    const contexts: Moment['context'][] = [
      slackPage,
      threadPage,
      { level: 'nothing', readFrom: 'none' },
      { ...threadPage, conversation: 'Nobody' },
      { ...threadPage, service: 'Discord' },
    ];
    fc.assert(
      fc.property(fc.subarray(named), fc.constantFrom(...contexts), (some, context) => {
        expect(personAt(some)(context)).toBe(personOf(some, context));
      }),
    );
  });
});
