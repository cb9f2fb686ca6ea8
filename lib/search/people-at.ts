import type { Context } from '../moment/context.ts';
import { conversationKey, type Person } from '../moment/person.ts';

/** Who a moment was with; undefined where its conversation has no private name. */
export type PersonAt = (context: Context) => Person | undefined;

/** The same as asking `personOf` of each moment, but looked up: for who asks it of all the log. */
export function personAt(people: readonly Person[]): PersonAt {
  const owners = new Map<string, Map<string, Person>>();
  for (const person of people) {
    for (const { place, conversation } of person.conversations) {
      const there = owners.get(place) ?? new Map<string, Person>();
      if (!there.has(conversation)) there.set(conversation, person);
      owners.set(place, there);
    }
  }
  return (context) => {
    const key = conversationKey(context);
    return key && owners.get(key.place)?.get(key.conversation);
  };
}
