import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  merged,
  metBy,
  personOf,
  settled,
  split,
  unnamedConversations,
} from '../../../lib/moment/people.ts';
import {
  adding,
  changing,
  merging,
  moving,
  parting,
  type PeopleEdit,
  removing,
} from '../../../lib/moment/people-edits.ts';
import type { ConversationKey, Person } from '../../../lib/moment/person.ts';
import { aMoment, slackPage, threadPage } from '../../support/moments.ts';
import { aPerson, onSlack } from '../../support/people.ts';

const names = ['Dana', 'Sam', 'Mara', 'Yuna', 'Tobias', 'Noor'];
const keys = names.map(onSlack);
const now = 50;

const someKeys = fc.subarray(keys);
const anyone: fc.Arbitrary<Person> = fc
  .record({
    conversations: someKeys,
    qualities: fc.subarray(['answers', 'repairs', 'makes_room'] as const),
    changedAt: fc.integer({ min: 0, max: 3 }),
    revision: fc.integer({ min: 1, max: 3 }),
  })
  .map((parts) => aPerson({ ...parts, notes: `Notes ${parts.changedAt}` }));
/** Also as a crash may leave them: with a conversation in two lists. */
const anybody = fc.array(anyone, { maxLength: 4 });
const everybody = anybody.map(settled);

const textsOf = (conversations: readonly ConversationKey[]) =>
  conversations.map(({ conversation }) => conversation).toSorted();
const allOf = (people: readonly Person[]) => people.flatMap(({ conversations }) => conversations);

function expectNoneTwice(people: readonly Person[]) {
  const all = textsOf(allOf(people));
  expect(all).toEqual([...new Set(all)]);
}

describe('people as a crash may leave them', () => {
  it('have each conversation once, with whose record is the newest, and none is lost', () => {
    fc.assert(
      fc.property(anybody, (people) => {
        const after = settled(people);
        expectNoneTwice(after);
        expect(new Set(textsOf(allOf(after)))).toEqual(new Set(textsOf(allOf(people))));
        for (const key of allOf(people)) {
          const claims = people.filter(({ conversations }) => conversations.includes(key));
          const newest = claims.toSorted(
            (a, b) =>
              b.changedAt - a.changedAt || b.revision - a.revision || (a.id < b.id ? 1 : -1),
          )[0];
          expect(after.find(({ conversations }) => conversations.includes(key))?.id).toBe(
            newest?.id,
          );
        }
      }),
    );
  });

  it('stay as they are where nothing is in two lists', () => {
    fc.assert(
      fc.property(everybody, (people) => {
        for (const [index, person] of settled(people).entries()) {
          expect(person).toBe(people[index]);
        }
      }),
    );
  });
});

describe('making two people one', () => {
  const one = aPerson({
    conversations: [onSlack('Dana')],
    qualities: ['makes_room', 'answers'],
    notes: 'Calls on Sundays.',
  });
  const other = aPerson({
    name: 'D.',
    conversations: [onSlack('Dana'), onSlack('Sam')],
    qualities: ['repairs'],
    notes: 'Remembers birthdays.',
  });

  it('keeps the first name, and what was noticed and noted of both', () => {
    expect(merged(one, other, 9)).toEqual({
      ...one,
      conversations: [onSlack('Dana'), onSlack('Sam')],
      qualities: ['answers', 'repairs', 'makes_room'],
      notes: 'Calls on Sundays.\n\nRemembers birthdays.',
      revision: 2,
      changedAt: 9,
    });
  });

  it('writes nothing twice where it is tried again', () => {
    const once = merged(one, other, 9);
    expect(merged(once, other, 10)).toEqual({ ...once, revision: 3, changedAt: 10 });
  });

  it('makes no notes of none', () => {
    expect(merged(aPerson(), aPerson(), 9)).not.toHaveProperty('notes');
  });

  it('and taking them apart again leads back to the same conversations', () => {
    fc.assert(
      fc.property(someKeys, someKeys, (ofOne, rest) => {
        const theirs = rest.filter((key) => !ofOne.includes(key));
        const whole = merged(
          aPerson({ conversations: ofOne }),
          aPerson({ conversations: theirs }),
          now,
        );
        expect(textsOf(whole.conversations)).toEqual(textsOf([...ofOne, ...theirs]));
        const apart = theirs.reduce((person, key) => split(person, key, now), whole);
        expect(textsOf(apart.conversations)).toEqual(textsOf(ofOne));
      }),
    );
  });
});

/** Edits of somebody in a list of at most four, or of nobody. */
const anyEdit = (people: readonly Person[]): fc.Arbitrary<PeopleEdit> => {
  const id = fc.constantFrom(...people.map((person) => person.id), aPerson().id);
  const key = fc.constantFrom(...keys);
  return fc.oneof(
    anyone.map(adding),
    fc.tuple(id, someKeys).map(([who, conversations]) => changing(who, { conversations })),
    id.map((who) => changing(who, { notes: 'changed' })),
    id.map(removing),
    fc.tuple(key, fc.option(id)).map(([what, to]) => moving(what, to)),
    fc.tuple(id, id).map(([who, otherId]) => merging(who, otherId)),
  );
};

describe('edits of people', () => {
  it('never leave a conversation with two people', () => {
    const lives = everybody.chain((people) =>
      fc.tuple(fc.constant(people), fc.array(anyEdit(people), { maxLength: 8 })),
    );
    fc.assert(
      fc.property(lives, ([people, edits]) => {
        const after = edits.reduce((each, edit) => edit(each, now) ?? each, people);
        expectNoneTwice(after);
        expect(settled(after)).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('leave whom they are not about as the very same record', () => {
    const owned = everybody.filter(({ length }) => length > 0);
    fc.assert(
      fc.property(owned, fc.constantFrom(...keys), (people, key) => {
        const [to, ...others] = people as [Person, ...Person[]];
        const after = moving(key, to.id)(people, now) ?? [];
        const bystanders = others.filter(({ conversations }) => !conversations.includes(key));
        for (const bystander of bystanders) expect(after).toContain(bystander);
      }),
    );
  });

  it('lose no conversation by a merge, and lead back to the same people by its undo', () => {
    const pairs = everybody.filter(({ length }) => length >= 2);
    fc.assert(
      fc.property(pairs, (people) => {
        const [one, other] = people as [Person, Person];
        const whole = merging(one.id, other.id)(people, now) ?? [];
        expect(textsOf(allOf(whole))).toEqual(textsOf(allOf(people)));
        expect(whole.some(({ id }) => id === other.id)).toBe(false);
        const back = parting(one, other)(whole, now + 1) ?? [];
        const plain = (all: readonly Person[]) =>
          all
            .map(({ id, name, qualities, notes, conversations }) => ({
              id,
              name,
              qualities,
              notes,
              conversations: textsOf(conversations),
            }))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(plain(back)).toEqual(plain(people));
      }),
    );
  });

  it('keep by the undo of a merge what was changed since', () => {
    const [one, other] = [
      aPerson({ notes: 'a', qualities: ['answers'] }),
      aPerson({ notes: 'b', qualities: ['repairs'] }),
    ];
    const whole = merging(one.id, other.id)([one, other], 1) ?? [];
    const later = changing(one.id, { notes: 'written since' })(whole, 2) ?? [];
    const back = parting(one, other)(later, 3) ?? [];
    expect(back.find(({ id }) => id === one.id)).toMatchObject({
      notes: 'written since',
      qualities: ['answers'],
    });
    expect(back.find(({ id }) => id === other.id)).toMatchObject({ notes: 'b' });
  });

  it('add somebody once, however often it is asked', () => {
    const person = aPerson({ conversations: [onSlack('Dana')] });
    const once = adding(person)([], now) ?? [];
    expect(adding(person)(once, now)).toEqual([person]);
  });

  it('take a conversation from whoever had it when it is named for another', () => {
    const [had, gets] = [aPerson({ conversations: [onSlack('Dana')] }), aPerson()];
    const named = adding({ ...gets, conversations: [onSlack('Dana')] })([had], now) ?? [];
    expect(personOf(named, { ...slackPage, conversation: 'Dana' })?.id).toBe(gets.id);
    expect(named.find(({ id }) => id === had.id)?.conversations).toEqual([]);
  });

  it.each<[string, PeopleEdit]>([
    ['a change', changing(aPerson().id, { notes: 'x' })],
    ['a move', moving(onSlack('Dana'), aPerson().id)],
    ['a merge', merging(aPerson().id, aPerson().id)],
    ['the undo of a merge', parting(aPerson(), aPerson())],
  ])('say so where %s is of nobody that is there', (_title, edit) => {
    expect(edit([aPerson()], now)).toBeUndefined();
  });

  it('do not make one person one with themselves', () => {
    const person = aPerson();
    expect(merging(person.id, person.id)([person], now)).toBeUndefined();
  });
});

describe('whose a moment is', () => {
  const dana = aPerson({ conversations: [onSlack('Dana')] });

  it('follows from its conversation', () => {
    expect(personOf([aPerson(), dana], threadPage)).toBe(dana);
    expect(personOf([dana], slackPage)).toBeUndefined();
    expect(personOf([dana], { level: 'nothing', readFrom: 'none' })).toBeUndefined();
  });

  it('tells the moments in which one felt met, newest first, and no others', () => {
    const met = [1, 3, 2].map((at) => aMoment({ at, felt: 'met', context: threadPage }));
    const others = [
      aMoment({ at: 4, felt: 'dismissed', context: threadPage }),
      aMoment({ at: 5, felt: 'met', context: slackPage }),
    ];
    expect(metBy([...met, ...others], dana).map(({ at }) => at)).toEqual([3, 2, 1]);
  });
});

describe('conversations without a name', () => {
  const withPerson = (conversation: string, at: number) =>
    aMoment({ at, context: { ...threadPage, conversation } });

  it('are those with one person, each once, the most recent first', () => {
    const moments = [
      withPerson('Dana', 1),
      withPerson('Sam', 2),
      withPerson('Mara', 4),
      withPerson('Dana', 3),
      withPerson('Noor', 0),
    ];
    const unnamed = unnamedConversations(moments, [aPerson({ conversations: [onSlack('Sam')] })]);
    expect(unnamed).toEqual(['Mara', 'Dana', 'Noor'].map(onSlack));
  });

  it('are no groups, nothing of which it is not known, and nothing without a name', () => {
    const { conversation: _, ...nameless } = threadPage;
    const moments = [
      aMoment({ context: slackPage }),
      aMoment({ context: { ...threadPage, conversationWith: 'group' } }),
      aMoment({ context: nameless }),
      aMoment({ context: { level: 'nothing', readFrom: 'none' } }),
    ];
    expect(unnamedConversations(moments, [])).toEqual([]);
  });
});
