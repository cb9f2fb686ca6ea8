import { describe, expect, it } from 'vitest';
import { caps } from '../../../lib/moment/caps.ts';
import { type Draft, mostDrafts } from '../../../lib/moment/draft.ts';
import {
  changed,
  deleted,
  faded,
  Moment,
  MomentChange,
  restored,
} from '../../../lib/moment/moment.ts';
import { aDraft, aMoment } from '../../support/moments.ts';

describe('Moment', () => {
  it('accepts what a press makes', () => {
    const moment = aMoment({ kind: 'no_reply', facts: 'Two messages, no answer.' });
    expect(Moment.parse(moment)).toEqual(moment);
  });

  it.each([
    ['an id that is none', { id: 'x' }],
    ['a time before 1970', { at: -1 }],
    ['a time after the year 9999', { at: 253_402_300_800_000 }],
    ['a time between milliseconds', { at: 1.5 }],
    ['a kind nobody knows', { kind: 'ghosted' }],
    ['facts over their cap', { facts: 'x'.repeat(caps.facts + 1) }],
    ['a field nobody knows', { mood: 'bad' }],
  ])('refuses %s', (_title, parts) => {
    expect(Moment.safeParse({ ...aMoment(), ...parts }).success).toBe(false);
  });
});

describe('a change', () => {
  const moment = aMoment({ kind: 'no_reply', facts: 'before', at: 5, changedAt: 5 });

  it('changes what it names and leaves the rest', () => {
    expect(changed(moment, { facts: 'after' }, 9)).toEqual({
      ...moment,
      facts: 'after',
      revision: 2,
      changedAt: 9,
    });
  });

  it.each([
    [
      'keeps the drafts that another page wrote a moment ago',
      (draft: Draft) => ({ [draft.id]: draft }),
      2,
    ],
    ['takes one draft away', (draft: Draft) => ({ [draft.id]: null }), 1],
  ])('%s', (_title, edits, count) => {
    const [mine, theirs] = [aDraft({ text: 'mine', at: 1 }), aDraft({ text: 'theirs', at: 2 })];
    const before = aMoment({ drafts: [mine, theirs] });
    const edited = changed(before, { drafts: edits({ ...mine, text: 'mine, changed' }) }, 9);
    expect(edited.drafts).toHaveLength(count);
    expect(edited.drafts?.at(-1)).toEqual(theirs);
    expect(Moment.safeParse(edited).success).toBe(true);
  });

  it('never holds more drafts than a record can', () => {
    const many = Array.from({ length: mostDrafts + 5 }, (_, at) => aDraft({ at }));
    const edits = Object.fromEntries(many.map((draft) => [draft.id, draft]));
    const edited = changed(aMoment(), { drafts: edits }, 9);
    expect(edited.drafts).toEqual(many.slice(0, mostDrafts));
    expect(Moment.safeParse(edited).success).toBe(true);
  });

  it('of a draft is refused under the id of another', () => {
    const edits = { [crypto.randomUUID()]: aDraft() };
    expect(MomentChange.safeParse({ drafts: edits }).success).toBe(false);
  });

  it('takes out what it sets to null', () => {
    expect(changed(moment, { kind: null, facts: null }, 9)).not.toHaveProperty('kind');
    expect(changed(moment, { facts: null }, 9)).not.toHaveProperty('facts');
  });

  it('deletes and puts back, each as a revision of its own', () => {
    const gone = deleted(moment, 7);
    expect(gone).toMatchObject({ deletedAt: 7, revision: 2, changedAt: 7 });
    expect(restored(gone, 8)).toEqual({ ...moment, revision: 3, changedAt: 8 });
  });

  it('erases the raw context, and makes a moment that can be stored', () => {
    const after = faded(moment, 7);
    expect(after).toMatchObject({ fadedAt: 7, revision: 2, changedAt: 7, facts: 'before' });
    expect(Moment.parse(after)).toEqual(after);
  });
});
