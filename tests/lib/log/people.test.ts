import { describe, expect, it } from 'vitest';
import { type Changed, announceChanges, hearChanges } from '../../../lib/log/changes.ts';
import type { Store } from '../../../lib/log/engine.ts';
import { LogError } from '../../../lib/log/failure.ts';
import { rowOf } from '../../../lib/log/row.ts';
import { type LogWriter, logWriter } from '../../../lib/log/writer.ts';
import { caps } from '../../../lib/moment/caps.ts';
import type { Person } from '../../../lib/moment/person.ts';
import { aLog as aLogOf } from '../../support/a-log.ts';
import { aMoment } from '../../support/moments.ts';
import { aPerson, onSlack } from '../../support/people.ts';

/** A log over stores of its own, at a time that goes on by one with each question. */
function aLog() {
  const { store, reader } = aLogOf();
  const announced: Changed[] = [];
  let time = Date.UTC(2026, 11, 1);
  const over = (some: Store) =>
    logWriter(
      some,
      () => (time += 1),
      (told) => announced.push(told),
    );
  return { store, reader, announced, over, writer: over(store) };
}

/** Names and conversations, in the order of the names. */
const told = (people: readonly Person[]) =>
  people
    .map(({ name, conversations }) => [name, ...conversations.map((key) => key.conversation)])
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b));

describe('people in the log', () => {
  it('are stored once somebody has a name', async () => {
    const { writer, reader } = aLog();
    const dana = aPerson({ conversations: [onSlack('Dana')], notes: 'Straße, مرحبا' });
    await writer.addPerson(dana);
    expect(await reader.people()).toEqual([dana]);
  });

  it('come newest first', async () => {
    const { writer, reader } = aLog();
    const people = [aPerson({ at: 2 }), aPerson({ at: 3 }), aPerson({ at: 1 })];
    for (const person of people) await writer.addPerson(person);
    expect((await reader.people()).map(({ at }) => at)).toEqual([3, 2, 1]);
  });

  it('are stored once, however often a name is sent, with what was added to it since', async () => {
    const { writer, reader } = aLog();
    const dana = aPerson();
    await Promise.all([writer.addPerson(dana), writer.addPerson(dana)]);
    await writer.changePerson(dana.id, { notes: 'added later' });
    await writer.addPerson(dana);
    expect(await reader.people()).toMatchObject([{ notes: 'added later', revision: 2 }]);
  });

  it('are changed one change after another, and none is lost', async () => {
    const { writer, reader } = aLog();
    const dana = aPerson();
    await writer.addPerson(dana);
    await Promise.all([
      writer.changePerson(dana.id, { name: 'Dana' }),
      writer.changePerson(dana.id, { qualities: ['answers'] }),
      writer.changePerson(dana.id, { notes: 'all three' }),
    ]);
    expect(await reader.people()).toMatchObject([
      { name: 'Dana', qualities: ['answers'], notes: 'all three', revision: 4 },
    ]);
  });

  it('are removed, and no moment with them', async () => {
    const { writer, reader } = aLog();
    const [dana, moment] = [aPerson(), aMoment()];
    await writer.addPerson(dana);
    await writer.add(moment);
    await writer.removePerson(dana.id);
    await writer.removePerson(dana.id);
    await writer.removePerson(moment.id);
    expect(await reader.people()).toEqual([]);
    expect(await reader.get(moment.id)).toEqual(moment);
  });

  it('can be put back as they were', async () => {
    const { writer, reader } = aLog();
    const dana = aPerson({ conversations: [onSlack('Dana')], revision: 4 });
    await writer.addPerson(dana);
    await writer.removePerson(dana.id);
    await writer.addPerson(dana);
    expect(await reader.people()).toEqual([dana]);
  });

  it('are not among the moments', async () => {
    const { writer, reader } = aLog();
    const dana = aPerson();
    await writer.addPerson(dana);
    expect(await reader.get(dana.id)).toBeUndefined();
    expect((await reader.newest('kept', 10)).moments).toEqual([]);
  });

  it('say so where somebody is not there, or where a moment is in their place', async () => {
    const { writer, reader } = aLog();
    const moment = aMoment();
    await writer.add(moment);
    const gone = { failure: 'not_found' };
    await expect(writer.changePerson(aPerson().id, { notes: 'x' })).rejects.toMatchObject(gone);
    await expect(writer.changePerson(moment.id, { notes: 'x' })).rejects.toMatchObject(gone);
    await expect(writer.addPerson(aPerson({ id: moment.id }))).rejects.toMatchObject({
      failure: 'damaged',
    });
    expect(await reader.get(moment.id)).toEqual(moment);
  });

  it('leave out whose record is damaged, and nobody else', async () => {
    const { store, writer, reader } = aLog();
    const [whole, damaged] = [aPerson(), aPerson()];
    await writer.addPerson(whole);
    await store.put({ ...(await rowOf('people', damaged)), body: '{' });
    expect(await reader.people()).toEqual([whole]);
    await writer.changePerson(whole.id, { notes: 'x' });
    await expect(writer.changePerson(damaged.id, { notes: 'x' })).rejects.toThrow(LogError);
    await expect(writer.addPerson(damaged)).rejects.toMatchObject({ failure: 'damaged' });
    expect(await store.get(damaged.id)).toMatchObject({ body: '{' });
  });

  it('are announced as people, after they are stored, and a repeated name not at all', async () => {
    const { writer, announced, reader } = aLog();
    const [dana, sam] = [aPerson({ conversations: [onSlack('Dana')] }), aPerson()];
    const of = 'people';
    await writer.addPerson(dana);
    await writer.addPerson(dana);
    await writer.changePerson(dana.id, { notes: 'x' });
    expect(announced.splice(0)).toEqual([dana.id, dana.id].map((id) => ({ of, ids: [id] })));
    await writer.addPerson(sam);
    await writer.moveConversation(onSlack('Dana'), sam.id);
    const both = [sam.id, sam.id, dana.id].map((id) => ({ of, ids: [id] }));
    expect(announced.splice(0)).toEqual(both);
    await writer.removePerson(dana.id);
    await writer.removePerson(dana.id);
    expect(announced).toEqual([{ of, ids: [dana.id] }]);
    expect(await reader.people()).toHaveLength(1);
  });

  it('are heard of by who listens for people, and by nobody else', async () => {
    const heard: string[] = [];
    const leaving = new AbortController();
    const heardPeople = new Promise<void>((resolve) => {
      hearChanges((ids) => void heard.push(`moments ${ids.join()}`), leaving.signal);
      hearChanges(
        (ids) => {
          heard.push(`people ${ids.join()}`);
          resolve();
        },
        leaving.signal,
        'people',
      );
    });
    announceChanges({ of: 'people', ids: ['a', 'b'] });
    await heardPeople;
    leaving.abort();
    expect(heard).toEqual(['people a,b']);
  });
});

describe('a conversation in the log', () => {
  it('is one person’s: whoever is given it takes it from others', async () => {
    const { writer, reader } = aLog();
    const dana = aPerson({ name: 'Dana', conversations: [onSlack('Dana'), onSlack('D.')] });
    await writer.addPerson(dana);
    await writer.addPerson(aPerson({ name: 'Sam', conversations: [onSlack('D.')] }));
    expect(told(await reader.people())).toEqual([
      ['Dana', 'Dana'],
      ['Sam', 'D.'],
    ]);
    await writer.moveConversation(onSlack('D.'), dana.id);
    expect(told(await reader.people())).toEqual([['Dana', 'Dana', 'D.'], ['Sam']]);
    await writer.moveConversation(onSlack('Dana'), null);
    expect(told(await reader.people())).toEqual([['Dana', 'D.'], ['Sam']]);
  });

  it('goes along when two people become one, and back when that is undone', async () => {
    const { writer, reader } = aLog();
    const dana = aPerson({ name: 'Dana', conversations: [onSlack('Dana')], notes: 'a' });
    const other = aPerson({ name: 'D.', conversations: [onSlack('D.')], notes: 'b' });
    await writer.addPerson(dana);
    await writer.addPerson(other);
    await writer.mergePeople(dana.id, other.id);
    const whole = await reader.people();
    expect(told(whole)).toEqual([['Dana', 'Dana', 'D.']]);
    expect(whole).toMatchObject([{ notes: 'a\n\nb' }]);
    await writer.partPeople(dana, other);
    await writer.partPeople(dana, other);
    const back = await reader.people();
    expect(told(back)).toEqual([
      ['D.', 'D.'],
      ['Dana', 'Dana'],
    ]);
    expect(back.map(({ notes = '' }) => notes).toSorted()).toEqual(['a', 'b']);
  });

  it('stays where it is when two people together are more than one record holds', async () => {
    const { writer, reader } = aLog();
    const many = (from: number) =>
      Array.from({ length: 60 }, (_, index) => onSlack(`C${from + index}`));
    const long = { notes: 'x'.repeat(caps.facts) };
    const people = [aPerson({ conversations: many(0) }), aPerson({ conversations: many(60) })];
    const wordy = [aPerson(long), aPerson({ notes: 'y' })];
    for (const person of [...people, ...wordy]) await writer.addPerson(person);
    for (const [one, other] of [people, wordy]) {
      const ids = [one?.id ?? '', other?.id ?? ''] as const;
      await expect(writer.mergePeople(...ids)).rejects.toMatchObject({ failure: 'too_large' });
    }
    expect(await reader.people()).toHaveLength(4);
  });
});

/** A store that is cut off at its `last`-th write, as by a crash; the writes before are on the disk. */
function cutOff(store: Store, last: number): Store {
  let writes = 0;
  const counted = <T>(write: () => Promise<T>) =>
    (writes += 1) > last ? Promise.reject(new LogError('storage')) : write();
  return {
    ...store,
    add: (row) => counted(() => store.add(row)),
    put: (row) => counted(() => store.put(row)),
    remove: (id) => counted(() => store.remove(id)),
  };
}

describe('a crash between two writes', () => {
  const dana = aPerson({ name: 'Dana', conversations: [onSlack('Dana')], notes: 'a' });
  const other = aPerson({ name: 'D.', conversations: [onSlack('D.'), onSlack('E.')], notes: 'b' });
  const sam = aPerson({ name: 'Sam', conversations: [onSlack('Sam')] });
  const acts: [string, (writer: LogWriter) => Promise<unknown>][] = [
    ['a merge', (writer) => writer.mergePeople(dana.id, other.id)],
    ['a move', (writer) => writer.moveConversation(onSlack('D.'), sam.id)],
    [
      'a new name',
      (writer) => writer.addPerson(aPerson({ name: 'New', conversations: [onSlack('E.')] })),
    ],
    [
      'a change of conversations',
      (writer) => writer.changePerson(sam.id, { conversations: [onSlack('E.')] }),
    ],
  ];

  it.each(acts)('in %s loses no conversation, and leaves none with two', async (_title, act) => {
    let crashes = 0;
    for (let last = 0; ; last += 1) {
      const { store, writer, reader, over } = aLog();
      for (const person of [dana, other, sam]) await writer.addPerson(person);
      const before = new Set((await reader.people()).flatMap(conversationsOf));
      const ended = await act(over(cutOff(store, last))).then(
        () => 'whole',
        () => 'cut',
      );
      if (ended === 'whole') break;
      crashes += 1;
      const cut = await reader.people();
      const held = cut.flatMap(conversationsOf);
      expect(held.length).toBe(new Set(held).size);
      // Only what the change itself let go may be gone.
      const gone = [...before].filter((each) => !held.includes(each));
      expect(gone.filter((each) => each !== 'Sam')).toEqual([]);
      // A change of something else must not bring back what had moved already.
      await writer.changePerson(other.id, { notes: 'later' });
      expect(told(await reader.people())).toEqual(told(cut));
      // And the same again makes it whole.
      await act(writer);
      const after = (await reader.people()).flatMap(conversationsOf);
      expect(after.length).toBe(new Set(after).size);
    }
    expect(crashes).toBeGreaterThan(1);
  });

  it('in the undo of a merge loses nobody', async () => {
    for (let last = 0; last < 2; last += 1) {
      const { store, writer, reader, over } = aLog();
      for (const person of [dana, other]) await writer.addPerson(person);
      await writer.mergePeople(dana.id, other.id);
      await expect(over(cutOff(store, last)).partPeople(dana, other)).rejects.toThrow(LogError);
      const held = (await reader.people()).flatMap(conversationsOf);
      expect(held.toSorted()).toEqual(['D.', 'Dana', 'E.']);
    }
  });

  it('in a merge is made good when it is made again', async () => {
    const { store, writer, reader, over } = aLog();
    for (const person of [dana, other]) await writer.addPerson(person);
    await expect(over(cutOff(store, 1)).mergePeople(dana.id, other.id)).rejects.toThrow(LogError);
    expect(told(await reader.people())).toEqual([['D.'], ['Dana', 'Dana', 'D.', 'E.']]);
    await writer.mergePeople(dana.id, other.id);
    expect(await reader.people()).toMatchObject([{ name: 'Dana', notes: 'a\n\nb' }]);
  });
});

function conversationsOf({ conversations }: Person): string[] {
  return conversations.map(({ conversation }) => conversation);
}
