import * as z from '../schema.ts';
import { caps } from './caps.ts';
import type { Context } from './context.ts';
import { Instant } from './instant.ts';

/** What a person may notice in another: never offences. */
export const qualities = ['answers', 'repairs', 'asks_back', 'remembers', 'makes_room'] as const;
export const Quality = z.enum(qualities);
export type Quality = z.infer<typeof Quality>;

/** Names one conversation: where it is, and what it is called there. */
export const ConversationKey = z.strictObject({
  /** The service, or the host where it has no name. */
  place: z.string().check(z.maxLength(caps.host)),
  conversation: z.string().check(z.maxLength(caps.conversation)),
});
export type ConversationKey = z.infer<typeof ConversationKey>;

/** Somebody the person has given a private name, and the conversations that are theirs. */
export const Person = z.strictObject({
  id: z.uuid(),
  name: z.string().check(z.minLength(1), z.maxLength(caps.conversation)),
  conversations: z.array(ConversationKey).check(z.maxLength(100)),
  qualities: z.array(Quality).check(z.maxLength(qualities.length)),
  notes: z.optional(z.string().check(z.maxLength(caps.facts))),
  /** When the name was given. */
  at: Instant,
  revision: z.int().check(z.minimum(1)),
  changedAt: Instant,
});
export type Person = z.infer<typeof Person>;

/** What may be edited of a person; `null` empties the notes. */
export const PersonChange = z.strictObject({
  name: z.optional(Person.shape.name),
  conversations: z.optional(Person.shape.conversations),
  qualities: z.optional(Person.shape.qualities),
  notes: z.optional(z.nullable(z.string().check(z.maxLength(caps.facts)))),
});
export type PersonChange = z.infer<typeof PersonChange>;

/** `person` with `change` made at `now`. */
export function changedPerson(person: Person, change: PersonChange, now: number): Person {
  const { notes: before, ...rest } = person;
  const { notes = before, ...others } = change;
  const given = Object.fromEntries(
    Object.entries(others).filter(([, value]) => value !== undefined),
  );
  return {
    ...rest,
    ...given,
    ...(notes && { notes }),
    revision: person.revision + 1,
    changedAt: now,
  };
}

/** What names the conversation of a moment; undefined where none is known. */
export function conversationKey({
  service,
  host,
  conversation,
}: Context): ConversationKey | undefined {
  const place = service ?? host;
  return place && conversation ? { place, conversation } : undefined;
}

export function sameConversation(a: ConversationKey, b: ConversationKey): boolean {
  return a.place === b.place && a.conversation === b.conversation;
}
