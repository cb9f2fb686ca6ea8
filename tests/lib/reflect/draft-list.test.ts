import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/moment/draft.ts';
import { draftsWith } from '../../../lib/moment/drafts-with.ts';
import { draftEntries } from '../../../lib/reflect/draft-entries.ts';
import { stillToSave, withPart, withShape, withText } from '../../../lib/reflect/draft-list.ts';
import { draftWithInstead } from '../../../lib/reflect/draft-with-instead.ts';
import { markWording } from '../../../lib/reflect/wording/mark-wording.ts';
import { aDraft, aMoment } from '../../support/moments.ts';

const texts = (drafts: readonly Draft[]) => drafts.map(({ text }) => text);

describe('the drafts of a moment with edits', () => {
  const first = aDraft({ text: 'first', at: 1, changedAt: 1 });
  const second = aDraft({ text: 'second', at: 2, changedAt: 2 });

  it('hold what another tab wrote beside what is written here', () => {
    const here = { ...first, text: 'first, changed', changedAt: 3 };
    const theirs = { ...second, text: 'second, changed there', changedAt: 3 };
    expect(texts(draftsWith([first, theirs], { [here.id]: here }))).toEqual([
      'first, changed',
      'second, changed there',
    ]);
  });

  it('stand in the order in which they were begun, without those taken away', () => {
    const third = aDraft({ text: 'third', at: 3 });
    expect(texts(draftsWith([second], { [third.id]: third, [first.id]: first }))).toEqual([
      'first',
      'second',
      'third',
    ]);
    expect(texts(draftsWith([first, second], { [first.id]: null }))).toEqual(['second']);
  });

  it.each([
    ['a new draft that the log does not have', [], { a: 2 }, ['a']],
    ['a change that the log does not have', [['a', 1]], { a: 2 }, ['a']],
    ['nothing once the log has it', [['a', 2]], { a: 2 }, []],
    ['nothing once the log has a newer one', [['a', 3]], { a: 2 }, []],
    ['a deletion that the log does not know of', [['a', 1]], { a: null }, ['a']],
    ['nothing once it is deleted', [], { a: null }, []],
  ] as const)('still to save are %s', (_title, logged, edits, left) => {
    const draft = (id: string, changedAt: number) => ({ ...first, id, changedAt });
    const here = Object.entries(edits).map(([id, at]) => [id, at === null ? null : draft(id, at)]);
    const there = logged.map(([id, at]) => draft(id, at));
    expect(Object.keys(stillToSave(there, Object.fromEntries(here)))).toEqual(left);
  });

  it('that were copied are still to save until the log knows', () => {
    const copied = { ...first, copiedAt: 5 };
    expect(stillToSave([first], { [first.id]: copied })).toEqual({ [first.id]: copied });
    expect(stillToSave([copied], { [first.id]: copied })).toEqual({});
  });
});

describe('a draft', () => {
  const draft = aDraft({ parts: [{ part: 'feel', text: 'sad' }], changedAt: 5 });

  it('is newer after every change, even within one millisecond', () => {
    const changed = withPart(draft, 'feel', 'very sad', 5);
    expect(changed.changedAt).toBeGreaterThan(draft.changedAt);
    expect(withPart(changed, 'feel', '', 5)).toMatchObject({ parts: [], changedAt: 7 });
  });

  it('keeps what was written when it takes another shape, and fills what is empty', () => {
    const from = [
      { part: 'feel', text: 'hurt' },
      { part: 'limit', text: 'no more' },
    ];
    expect(withShape(draft, 'boundary', from, 9)).toMatchObject({
      shape: 'boundary',
      parts: [
        { part: 'feel', text: 'sad' },
        { part: 'limit', text: 'no more' },
      ],
      changedAt: 9,
    });
  });

  it('goes back to its parts when its own text is let go', () => {
    const own = withText(draft, 'mine', 9);
    expect(own.text).toBe('mine');
    expect(withText(own, undefined, 10)).not.toHaveProperty('text');
  });

  it('takes another wording into the part that holds the phrase', () => {
    const blaming = aDraft({ parts: [{ part: 'when', text: 'you never answer' }] });
    const text = 'When you never answer, I feel sad.';
    const [mark] = markWording(text);
    const changed = mark && draftWithInstead(blaming, text, mark, 9);
    expect(changed).toMatchObject({ parts: [{ part: 'when', text: 'you rarely answer' }] });
    expect(changed).not.toHaveProperty('text');
  });

  it('takes it into the whole text where that was edited, or where no part holds the phrase', () => {
    const text = 'Sorry to bother you, are you there?';
    const [mark] = markWording(text);
    const instead = { text: 'Thank you for your time, are you there?' };
    expect(mark && draftWithInstead(aDraft({ text }), text, mark, 9)).toMatchObject(instead);
    expect(mark && draftWithInstead(aDraft(), text, mark, 9)).toMatchObject(instead);
  });
});

describe('the list of drafts', () => {
  it('is newest first, with what was not said on purpose among them', () => {
    const entries = draftEntries(
      [
        aMoment({
          drafts: [aDraft({ text: 'old', changedAt: 1 }), aDraft({ text: 'new', changedAt: 9 })],
        }),
        aMoment({ reflection: { next: 'say_nothing', finishedAt: 5 } }),
        aMoment({ reflection: { next: 'let_be' } }),
        aMoment({ drafts: [aDraft({ text: ' ', changedAt: 7 })] }),
      ],
      100,
    );
    expect(entries.map(({ draft }) => draft?.text)).toEqual(['new', undefined, 'old']);
  });

  it('leaves out what is parked until it is in sight again', () => {
    const parked = aMoment({ parkedUntil: 50, drafts: [aDraft({ text: 'later' })] });
    expect(draftEntries([parked], 49)).toEqual([]);
    expect(draftEntries([parked], 50)).toHaveLength(1);
  });
});
