import { has, merged, split } from './people.ts';
import { changedPerson, type ConversationKey, type Person, type PersonChange } from './person.ts';

/**
 * Everybody as they are after an edit at `now`; undefined where whom it is about is not there. What
 * goes in and what comes out is settled: no conversation is in two lists. Who did not change is the
 * same object as before.
 */
export type PeopleEdit = (people: readonly Person[], now: number) => Person[] | undefined;

/** Gives somebody a name; who is there already is left as they are. */
export function adding(person: Person): PeopleEdit {
  return (people, now) => (idIn(people, person.id) ? [...people] : withPerson(people, person, now));
}

export function changing(id: string, change: PersonChange): PeopleEdit {
  return (people, now) => {
    const person = idIn(people, id);
    return person && withPerson(people, changedPerson(person, change, now), now);
  };
}

/** Takes a name away. The conversations stand by themselves again. */
export function removing(id: string): PeopleEdit {
  return (people) => people.filter((person) => person.id !== id);
}

/** Gives a conversation to somebody, from whomever had it, or to nobody. */
export function moving(key: ConversationKey, to: string | null): PeopleEdit {
  return (people, now) => {
    if (to === null) {
      return people.map((person) => (has(person, key) ? split(person, key, now) : person));
    }
    const person = idIn(people, to);
    if (!person || has(person, key)) return person && [...people];
    const conversations = [...person.conversations, key];
    return withPerson(people, changedPerson(person, { conversations }, now), now);
  };
}

/** Makes two people one: whose id is `id` stays, with all that was the other's. */
export function merging(id: string, otherId: string): PeopleEdit {
  return (people, now) => {
    const [one, other] = [idIn(people, id), idIn(people, otherId)];
    if (!one || !other || one === other) return undefined;
    const rest = people.filter((person) => person !== other);
    return withPerson(rest, merged(one, other, now), now);
  };
}

/**
 * Takes the merge of `other` into `one` back, each as they were before. Qualities and notes that were
 * changed since stay as they are now.
 */
export function parting(one: Person, other: Person): PeopleEdit {
  return (people, now) => {
    const present = idIn(people, one.id);
    if (!present || idIn(people, other.id)) return present && [...people];
    const whole = merged(one, other, now);
    const qualities = same(present.qualities, whole.qualities) ? one.qualities : present.qualities;
    const notes = present.notes === whole.notes ? (one.notes ?? null) : undefined;
    const back = changedPerson(present, { qualities, notes }, now);
    const rest = people.map((person) => (person === present ? back : person));
    return withPerson(rest, changedPerson(other, {}, now), now);
  };
}

/** `people` with `person` among them as they are now: what is theirs is nobody else's. */
function withPerson(people: readonly Person[], person: Person, now: number): Person[] {
  const others = people
    .filter(({ id }) => id !== person.id)
    .map((other) => {
      const theirs = other.conversations.filter((key) => !has(person, key));
      if (theirs.length === other.conversations.length) return other;
      return changedPerson(other, { conversations: theirs }, now);
    });
  return [...others, person];
}

function idIn(people: readonly Person[], id: string): Person | undefined {
  return people.find((person) => person.id === id);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
