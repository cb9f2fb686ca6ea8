import type { InTurn } from '../in-turn.ts';
import { has, settled } from '../moment/people.ts';
import {
  adding,
  changing,
  merging,
  moving,
  parting,
  type PeopleEdit,
  removing,
} from '../moment/people-edits.ts';
import {
  changedPerson,
  type ConversationKey,
  type Person,
  type PersonChange,
} from '../moment/person.ts';
import type { Announce } from './changes.ts';
import type { Store } from './engine.ts';
import { LogError } from './failure.ts';
import { personRow, storedPeople } from './people-rows.ts';
import { allWritten, type Written } from './written.ts';

/** The writer's part that keeps people. A conversation is one person's: whoever is given it takes it from others. */
export interface PeopleWriter {
  /** Gives somebody a name; who is there already is left as they are. */
  addPerson(person: Person): Promise<Written>;
  changePerson(id: string, change: PersonChange): Promise<Written>;
  /** Takes a name away, and no moment. */
  removePerson(id: string): Promise<Written>;
  /** Gives a conversation to somebody, or to nobody. */
  moveConversation(conversation: ConversationKey, to: string | null): Promise<Written>;
  /** Makes two people one, under the name and id of the first. */
  mergePeople(id: string, otherId: string): Promise<Written>;
  /** Takes a merge of two people back, each as they were before it. */
  partPeople(one: Person, other: Person): Promise<Written>;
}

interface PeopleTools {
  store: Store;
  now(): number;
  announce: Announce;
  inTurn: InTurn;
}

export function peopleWriter({ store, now, announce, inTurn }: PeopleTools): PeopleWriter {
  /**
   * Writes what `edit` makes of everybody. An edit may touch several records: who gains a conversation
   * is written first, who loses one after that, and whoever goes last. A crash in between leaves a
   * conversation in two lists, never in none, and is made good by the next edit.
   */
  async function rewrite(edit: PeopleEdit): Promise<Written> {
    const stored = new Map((await storedPeople(store)).map((person) => [person.id, person]));
    const before = settled([...stored.values()]).map((person) =>
      person === stored.get(person.id) ? person : changedPerson(person, {}, now()),
    );
    const after = edit(before, now());
    if (!after) throw new LogError('not_found');
    const changed = after.filter((person) => person !== stored.get(person.id));
    const gains = (person: Person) => {
      const had = stored.get(person.id);
      return !had || person.conversations.some((key) => !has(had, key));
    };
    const ordered = [...changed.filter(gains), ...changed.filter((person) => !gains(person))];
    const done: Written[] = [];
    // Whatever is too large is refused before anything is written.
    for (const row of await Promise.all(ordered.map(personRow))) {
      // Nothing else may lie where somebody new is to be.
      const written = await (stored.has(row.id) ? store.put(row) : store.add(row));
      if (written === 'present') throw new LogError('damaged');
      done.push(written);
      announce({ of: 'people', ids: [row.id] });
    }
    const left = new Set(after.map(({ id }) => id));
    for (const id of [...stored.keys()].filter((each) => !left.has(each))) {
      done.push(await store.remove(id));
      announce({ of: 'people', ids: [id] });
    }
    return allWritten(done);
  }

  const make = (edit: PeopleEdit) => inTurn(() => rewrite(edit));
  return {
    addPerson: (person) => make(adding(person)),
    changePerson: (id, change) => make(changing(id, change)),
    removePerson: (id) => make(removing(id)),
    moveConversation: (conversation, to) => make(moving(conversation, to)),
    mergePeople: (id, otherId) => make(merging(id, otherId)),
    partPeople: (one, other) => make(parting(one, other)),
  };
}
