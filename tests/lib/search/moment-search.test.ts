import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../lib/moment/moment.ts';
import { fold } from '../../../lib/search/fold.ts';
import { type MomentSearch, momentSearch, type Sought } from '../../../lib/search/moment-search.ts';
import { narrows, termsOf } from '../../../lib/search/terms.ts';
import { textsOf } from '../../../lib/search/texts-of.ts';
import { aDraft, aMoment, slackPage, threadPage } from '../../support/moments.ts';

/** Runs a generator to its end. */
function ended<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

function over(moments: readonly Moment[], shownAs = () => [] as string[]): MomentSearch {
  const search = momentSearch(shownAs);
  ended(search.prepare(moments));
  return search;
}

const find = (search: MomentSearch, sought: Sought) => ended(search.find(sought));

const told = aMoment({
  facts: 'They chose the lighthouse.',
  context: { ...threadPage, words: 'moving on to colours' },
  reflection: {
    begunAt: 1,
    concluded: 'nobody reads the channel',
    story: 'own',
    ownStory: 'I wait for everyone',
    echoNote: 'the old schoolyard',
    explanations: [
      { id: 'asleep', text: 'It was night where they are', share: 60 },
      { id: 'do_not_know_yet', text: 'I do not know yet', share: 40 },
    ],
    named: 'a joke at my cost',
    boundary: 'not in front of others',
    support: 'call Mara',
    reframe: 'A busy day is not a verdict',
    validation: 'It stings, and that is fine',
    nextNote: 'ask on Monday',
    expectation: { text: 'nobody will answer', lookBackOn: '2026-11-25', note: 'Yuna wrote' },
    gave: 'warmth',
  },
  drafts: [aDraft({ parts: [{ part: 'when', text: 'plans change late' }], text: 'Dear all' })],
});

describe('the texts of a moment', () => {
  it('are all that is written in it', () => {
    const chosen = new Set(['own', 'asleep', 'do_not_know_yet', '2026-11-25', 'when']);
    const texts: string[] = [];
    // Every text in the moment, wherever it lies, but ids, what was chosen, and what only sorts.
    (function walk(value: unknown) {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value) Object.values(value).forEach(walk);
    })([told.facts, { ...told.context, level: 1, readFrom: 1, conversationWith: 1, thread: 1 }]);
    (function walk(value: unknown) {
      if (typeof value === 'string' && !chosen.has(value)) texts.push(value);
      else if (typeof value === 'object' && value) Object.values(value).forEach(walk);
    })([told.reflection, told.drafts?.map(({ parts, text }) => ({ parts, text }))]);
    expect(texts.length).toBeGreaterThan(20);
    expect(textsOf(told)).toEqual(expect.arrayContaining(texts));
  });
});

describe('searching moments', () => {
  it.each([
    ['one word', 'lighthouse'],
    ['several, in any order and from different texts', 'colours mara LIGHTHOUSE'],
    ['the beginning of a word', 'light'],
    ['what is inside a word', 'ghthou'],
    ['a draft', 'plans change'],
    ['a word that it is shown in', 'gelassen'],
  ])('finds it by %s', (_, query) => {
    const search = over([aMoment(), told, aMoment()], () => ['Gelassen']);
    expect(find(search, { query })).toContain(told);
  });

  it.each([['lighthouse xyz'], ['lighthousethey'], ['they chose moving-on']])(
    'does not find it by "%s"',
    (query) => {
      expect(find(over([told]), { query })).toEqual([]);
    },
  );

  it('answers all for nothing, in the order of the list, and only what passes', () => {
    const moments = [aMoment({ felt: 'met' }), aMoment(), aMoment({ felt: 'met' })];
    const search = over(moments);
    expect(find(search, { query: ' ' })).toEqual(moments);
    const passes = ({ felt }: Moment) => felt === 'met';
    expect(find(search, { query: '', passes })).toEqual([moments[0], moments[2]]);
  });

  it('follows a list that has changed, also where more is typed', () => {
    const [first, second] = [aMoment({ facts: 'alpha' }), aMoment({ facts: 'alpha beta' })];
    const search = over([first]);
    expect(find(search, { query: 'al' })).toEqual([first]);
    ended(search.prepare([second, first]));
    expect(find(search, { query: 'alpha' })).toEqual([second, first]);
    ended(search.prepare([{ ...second, facts: 'gamma' }]));
    expect(find(search, { query: 'alpha' })).toEqual([]);
  });

  it('does not lose anything by a search that was begun and left', () => {
    const moments = Array.from({ length: 1_000 }, (_, place) => aMoment({ facts: `n${place}` }));
    const search = over(moments);
    const left = search.find({ query: 'n99' });
    left.next();
    expect(find(search, { query: 'n999' })).toEqual([moments[999]]);
  });
});

const word = fc.constantFrom(
  'an',
  'anna',
  'nan',
  'Straße',
  'strasse',
  'محمد',
  'مُحمد',
  '已读',
  '👍',
);
const typed = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

describe('any query', () => {
  it('finds what holds each of its words, however it came to be typed', () => {
    const logs = fc.array(typed, { maxLength: 12 });
    fc.assert(
      fc.property(logs, fc.array(typed, { maxLength: 5 }), (facts, queries) => {
        const context = { ...slackPage, words: 'nothing' };
        const moments = facts.map((text) => aMoment({ facts: text, context }));
        const search = over(moments);
        // What was typed before must not change what is found now.
        for (const query of queries.flatMap((text) => [text.slice(0, 2), text])) {
          const words = fold(query).split(/\s+/).filter(Boolean);
          const expected = moments.filter((moment) => {
            const texts = textsOf(moment).map((text) => fold(text));
            return words.every((each) => texts.some((text) => text.includes(each)));
          });
          expect(find(search, { query })).toEqual(expected);
        }
      }),
    );
  });

  it('narrows another only where whatever it finds was found by that', () => {
    fc.assert(
      fc.property(typed, typed, typed, (one, other, text) => {
        const holds = (query: string) => termsOf(query).every((term) => fold(text).includes(term));
        if (narrows(termsOf(one), termsOf(other)) && holds(other)) expect(holds(one)).toBe(true);
      }),
    );
  });
});
