import { describe, expect, it } from 'vitest';
import type { OrdinaryExplanation } from '../../../../lib/reflect/explanations/ordinary-explanation.ts';
import {
  fits,
  type Situation,
  situationOf,
  specificity,
} from '../../../../lib/reflect/explanations/situation.ts';
import { aMoment, threadPage } from '../../../support/moments.ts';

const nothingKnown: Situation = {
  kind: 'other',
  service: undefined,
  places: [],
  with: undefined,
  hour: 12,
  weekend: false,
  mark: 'unknown',
  waited: undefined,
};

type Asked = Omit<OrdinaryExplanation, 'id'>;

describe('an explanation', () => {
  it.each<[string, Asked, Partial<Situation>, boolean]>([
    ['asks for nothing', {}, {}, true],
    ['asks for this kind', { kinds: ['no_reply', 'other'] }, {}, true],
    ['asks for another kind', { kinds: ['no_reply'] }, {}, false],
    ['asks for this service', { services: ['Slack'] }, { service: 'Slack' }, true],
    ['asks for a service where none is known', { services: ['Slack'] }, {}, false],
    ['asks for one of these places', { places: ['mail', 'work'] }, { places: ['work'] }, true],
    ['asks for a place where none is known', { places: ['mail'] }, {}, false],
    ['asks for a group', { with: 'group' }, { with: 'group' }, true],
    ['asks for a group where that is not known', { with: 'group' }, {}, false],
    ['asks for this mark', { marks: ['read'] }, { mark: 'read' }, true],
    ['asks for a mark where none is shown', { marks: ['read'] }, {}, false],
    ['goes with no mark', { marks: ['unknown'] }, {}, true],
    ['asks for a weekend on a weekday', { weekend: true }, {}, false],
    ['asks for a weekday on a weekday', { weekend: false }, {}, true],
    ['asks for the hour in which it begins', { hours: [12, 14] }, {}, true],
    ['asks for the hour in which it has ended', { hours: [10, 12] }, {}, false],
    ['runs past midnight, late', { hours: [22, 8] }, { hour: 23 }, true],
    ['runs past midnight, early', { hours: [22, 8] }, { hour: 0 }, true],
    ['runs past midnight, at noon', { hours: [22, 8] }, {}, false],
    ['holds for a short wait, and it was short', { waited: [0, 12] }, { waited: 2 }, true],
    ['holds for a short wait, and it was long', { waited: [0, 12] }, { waited: 70 }, false],
    ['holds for a short wait, and nobody knows', { waited: [0, 12] }, {}, true],
    ['holds for a long wait, and nobody knows', { waited: [48, 99] }, {}, false],
    ['holds for a long wait, and it was long', { waited: [48, 99] }, { waited: 70 }, true],
  ])('that %s', (_title, asked, known, fit) => {
    expect(fits({ id: 'one', ...asked }, { ...nothingKnown, ...known })).toBe(fit);
  });

  it.each<[string, Asked, number]>([
    ['nothing', {}, 0],
    ['a kind', { kinds: ['no_reply'] }, 1],
    ['a kind and a place', { kinds: ['no_reply'], places: ['chat'] }, 2],
    ['a kind and a service, which is a place too', { kinds: ['no_reply'], services: ['X'] }, 3],
    ['a mark', { marks: ['read'] }, 1],
    ['a mark or none', { marks: ['read', 'unknown'] }, 0],
    ['a weekday', { weekend: false }, 0],
    ['a weekend', { weekend: true }, 1],
    ['at most a wait', { waited: [0, 12] }, 0],
    ['at least a wait', { waited: [48, 99] }, 1],
    ['hours after midnight', { hours: [0, 5] }, 1],
  ])('that speaks of %s', (_title, asked, known) => {
    expect(specificity({ id: 'one', ...asked })).toBe(known);
  });
});

describe('the situation of a moment', () => {
  const at = 1_000 * 3_600_000;

  it('holds what its page told', () => {
    const thread = { lastFrom: 'me', lastAt: at - 5 * 3_600_000, readMark: 'delivered' } as const;
    const moment = aMoment({ at, kind: 'no_reply', context: { ...threadPage, thread } });
    expect(situationOf(moment, 23, true)).toEqual({
      kind: 'no_reply',
      service: 'Slack',
      places: ['work', 'chat'],
      with: 'person',
      hour: 23,
      weekend: true,
      mark: 'delivered',
      waited: 5,
    });
  });

  it('takes the kind that would be offered where none was chosen', () => {
    expect(situationOf(aMoment({ context: threadPage }), 12, false).kind).toBe('left_on_read');
    expect(situationOf(aMoment(), 12, false).kind).toBe('other');
  });

  it('knows no wait where the last message is not mine', () => {
    const thread = { lastFrom: 'them', lastAt: at - 1, readMark: 'unknown' } as const;
    const moment = aMoment({ at, context: { ...threadPage, thread } });
    expect(situationOf(moment, 12, false).waited).toBeUndefined();
  });
});
