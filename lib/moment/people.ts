import type { Context } from './context.ts';
import type { Moment } from './moment.ts';
import {
  changedPerson,
  type ConversationKey,
  conversationKey,
  type Person,
  qualities,
  sameConversation,
} from './person.ts';

/**
 * `people` with each conversation in one list only. A crash between two writes can leave one in the
 * lists of two people: it then counts for whose record is the newer.
 */
export function settled(people: readonly Person[]): Person[] {
  const owners = new Map<string, Person>();
  for (const person of people.toSorted(oldestFirst)) {
    for (const key of person.conversations) owners.set(textOf(key), person);
  }
  return people.map((person) => {
    const theirs = once(person.conversations).filter((key) => owners.get(textOf(key)) === person);
    const asBefore = theirs.length === person.conversations.length;
    return asBefore ? person : { ...person, conversations: theirs };
  });
}

/** Whose conversation a moment was in; undefined where it has no private name. */
export function personOf(people: readonly Person[], context: Context): Person | undefined {
  const key = conversationKey(context);
  return key && people.find((person) => has(person, key));
}

/** Whether `key` is among the conversations of `person`. */
export function has({ conversations }: Person, key: ConversationKey): boolean {
  return conversations.some((each) => sameConversation(each, key));
}

/**
 * `one`, who `other` turned out to be: with the conversations, qualities and notes of both, under the
 * name of `one`. Notes that hold those of `other` already stay as they are.
 */
export function merged(one: Person, other: Person, now: number): Person {
  const notes = [one.notes, other.notes].filter((text) => text !== undefined);
  const held = other.notes !== undefined && one.notes?.includes(other.notes);
  return changedPerson(
    one,
    {
      conversations: once([...one.conversations, ...other.conversations]),
      qualities: qualities.filter((each) => [...one.qualities, ...other.qualities].includes(each)),
      ...(!held && notes.length > 0 && { notes: notes.join('\n\n') }),
    },
    now,
  );
}

/** `person` without one of their conversations, which then stands by itself. */
export function split(person: Person, key: ConversationKey, now: number): Person {
  const conversations = person.conversations.filter((each) => !sameConversation(each, key));
  return changedPerson(person, { conversations }, now);
}

/** The conversations with one person that have no private name yet, the most recent first. */
export function unnamedConversations(
  moments: readonly Moment[],
  people: readonly Person[],
): ConversationKey[] {
  const named = new Set(people.flatMap(({ conversations }) => conversations.map(textOf)));
  const found = new Map<string, { key: ConversationKey; at: number }>();
  for (const { context, at } of moments) {
    const key = context.conversationWith === 'person' ? conversationKey(context) : undefined;
    const text = key && textOf(key);
    if (!text || named.has(text) || (found.get(text)?.at ?? -1) >= at) continue;
    found.set(text, { key, at });
  }
  return [...found.values()].toSorted((a, b) => b.at - a.at).map(({ key }) => key);
}

/** The moments in which the person felt met by `person`, the most recent first. */
export function metBy(moments: readonly Moment[], person: Person): Moment[] {
  return moments
    .filter(({ felt, context }) => felt === 'met' && personOf([person], context))
    .toSorted((a, b) => b.at - a.at);
}

function once(keys: readonly ConversationKey[]): ConversationKey[] {
  return [...new Map(keys.map((key) => [textOf(key), key])).values()];
}

/** A conversation as a text that no other has. */
function textOf({ place, conversation }: ConversationKey): string {
  return JSON.stringify([place, conversation]);
}

function oldestFirst(a: Person, b: Person): number {
  return a.changedAt - b.changedAt || a.revision - b.revision || (a.id < b.id ? -1 : 1);
}
