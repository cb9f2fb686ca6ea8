import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, markWording } from '../../../../lib/reflect/wording/mark-wording.ts';
import { wordingSorts } from '../../../../lib/reflect/wording/wording-sort.ts';
import { withInstead } from '../../../../lib/reflect/wording/with-instead.ts';
import { examples as arabic } from './examples-ar.ts';
import { examples as german } from './examples-de.ts';
import { examples as english } from './examples-en.ts';
import { harmless } from './harmless.ts';

const all = [...english, ...german, ...arabic];

/** Texts of what people write, harmless and not, and of anything at all in between. */
const pieces = [
  ...all.flatMap(([, marked, near]) => [marked.replaceAll(/[[\]]/g, ''), near]),
  ...Object.values(harmless).flat(),
];
const someText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.string()), {
    maxLength: 6,
  })
  .chain((parts) => fc.constantFrom(' ', ', ', '. ', '\n').map((between) => parts.join(between)));

/** `text` with each mark in brackets. */
function bracketed(text: string, marks: readonly Mark[]): string {
  return marks
    .toReversed()
    .reduce(
      (rest, { start, end }) =>
        `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    );
}

describe('a pattern', () => {
  it.each(all)('"%s" marks its phrase in: %s', (id, marked) => {
    const text = marked.replaceAll(/[[\]]/g, '');
    const marks = markWording(text);
    expect([bracketed(text, marks), marks.map((mark) => mark.id)]).toEqual([marked, [id]]);
  });

  it.each(all)('"%s" leaves what comes near alone (after %s): %s', (_id, _marked, near) => {
    expect(bracketed(near, markWording(near))).toBe(near);
  });

  it.each(all)('"%s" has another wording that nothing marks, for: %s', (_id, marked) => {
    const text = marked.replaceAll(/[[\]]/g, '');
    const [mark] = markWording(text);
    expect(mark && markWording(withInstead(text, mark))).toEqual([]);
    expect(mark && markWording(mark.instead)).toEqual([]);
  });
});

describe('the other wording in its place', () => {
  // Whoever the sentence is about, and whatever follows: what comes of it is a sentence too.
  it.each([
    ['Would it be okay if I came on Sunday?', 'How would it be if I came on Sunday?'],
    ['Would it be okay if we met on Sunday?', 'How would it be if we met on Sunday?'],
    ['He obviously had better plans.', 'He perhaps had better plans.'],
    ['She deliberately left my name off.', 'She for some reason left my name off.'],
    ["He doesn't ever ask how I am.", "He doesn't often ask how I am."],
    ["She thinks I'm too much of a burden.", "She may think I'm too much of a burden."],
    ['They thought I was lazy.', 'They may have thought I was lazy.'],
    ['They just do not like me.', 'I would like to know where I stand.'],
    ['You left early, like you always do.', 'You left early, this time too.'],
    ["That's typical of you.", 'That is how it was this time.'],
    ["It's all your fault that I missed it.", 'It weighs on me that I missed it.'],
    ["I know you're busy, but could you read this?", 'When you have a moment could you read this?'],
    ["If that's okay with you, I would come at two.", 'If that suits you, I would come at two.'],
    ["If you don't mind me saying so, that hurt.", 'To be plain, that hurt.'],
    ['Nobody likes you here anyway.', 'I have had enough for now.'],
    ["I don't want to bother you with this.", 'This is on my mind.'],
  ])('"%s" becomes "%s"', (text, wanted) => {
    const marks = markWording(text);
    expect(marks).toHaveLength(1);
    expect(marks.reduce((written, mark) => withInstead(written, mark), text)).toBe(wanted);
  });

  // Half of a sentence would be left over.
  it.each([
    'Only if you want to come along.',
    'You almost always call back.',
    'What a bad friend.',
  ])('is not offered in "%s"', (text) => expect(markWording(text)).toEqual([]));
});

describe('the marks in a text', () => {
  it.each(Object.entries(harmless).flatMap(([tag, texts]) => texts.map((text) => [tag, text])))(
    'are none where it is said plainly, in "%s": %s',
    (_tag, text) => {
      expect(bracketed(text, markWording(text))).toBe(text);
    },
  );

  it.each([
    ['in capitals', 'SORRY TO BOTHER YOU, it is late.', 'SORRY TO BOTHER YOU'],
    ['with a curly apostrophe', 'I know you’re super busy, I know.', 'I know you’re super busy'],
    ['without an apostrophe', 'Youre so selfish.', 'Youre so selfish'],
    ['over two lines', 'You are\n  so selfish.', 'You are\n  so selfish'],
    [
      'with an accent of its own',
      'Ent\u00adschuldige die Sto\u0308rung.',
      'Ent\u00adschuldige die Sto\u0308rung',
    ],
    ['with vowel signs', 'أَنْتَ لا تَهْتَمُّ بي.', 'أَنْتَ لا تَهْتَمُّ بي'],
    ['with a stretched line', 'أنـــت أنانـــي.', 'أنـــت أنانـــي'],
    ['without the signs on its letters', 'انت اناني.', 'انت اناني'],
    ['after an "and" that is written with it', 'وأنت أناني.', 'أنت أناني'],
    ['in the third person', 'She doesn’t care about me.', 'She doesn’t care about me'],
  ])('are found %s', (_title, text, phrase) => {
    expect(markWording(text).map(({ start, end }) => text.slice(start, end))).toEqual([phrase]);
  });

  it.each([
    ['between paragraphs', 'You are\n\nso selfish.'],
    ['within a word', 'Alwaysyou neveryou.'],
    ['in nothing', ''],
  ])('are none %s', (_title, text) => {
    expect(markWording(text)).toEqual([]);
  });

  it('are of the sorts that were asked for, and what lies under another sort comes to light', () => {
    const text = 'Sorry to bother you. You never listen. You are selfish. You hate me. Shut up.';
    const sorts = markWording(text).map(({ sort }) => sort);
    expect(sorts.toSorted()).toEqual([...wordingSorts].toSorted());
    const own = markWording(text, ['mind_reading', 'always_never', 'label']);
    expect(own.map(({ sort }) => sort)).toEqual(['always_never', 'label', 'mind_reading']);
    expect(markWording(text, [])).toEqual([]);
  });

  it('lie within it, one after another, whatever it is', () => {
    fc.assert(
      fc.property(someText, (text) => {
        let end = 0;
        for (const mark of markWording(text)) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          end = mark.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('do not depend on what stands in other paragraphs', () => {
    fc.assert(
      fc.property(someText, someText, (first, second) => {
        const gap = '\n\n';
        const place = first.length + gap.length;
        const moved = markWording(second).map(({ start, end, id }) => [
          id,
          start + place,
          end + place,
        ]);
        const alone = markWording(first).map(({ start, end, id }) => [id, start, end]);
        const together = markWording(first + gap + second).map(({ start, end, id }) => [
          id,
          start,
          end,
        ]);
        expect(together).toEqual([...alone, ...moved]);
      }),
    );
  });

  it('are found at the end of the longest text, whatever stands before', () => {
    const fillings = [
      'you are so really just ',
      'sorry for being so a ',
      'du bist immer so ',
      'أنت لا ',
      'i just really always feel ',
      'a'.repeat(60),
      ' ',
      '\n',
      'you you you never ',
    ];
    for (const filling of fillings) {
      const text = `${filling.repeat(20_000 / filling.length)}. \n\nSorry to bother you.`;
      const last = markWording(text).at(-1);
      expect([filling, last?.id, last?.end]).toEqual([
        filling,
        'en_sorry_to_bother',
        text.length - 1,
      ]);
    }
  });
});
