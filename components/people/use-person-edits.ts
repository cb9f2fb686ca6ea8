import type { Ask } from '../../lib/messages/client.ts';
import type { Person, PersonChange } from '../../lib/moment/person.ts';
import { type PartEdits, usePartEdits } from '../ui/use-part-edits.ts';

type Written = Pick<Person, 'name' | 'qualities' | 'notes'>;
type WrittenChange = Pick<PersonChange, 'name' | 'qualities' | 'notes'>;

export interface PersonEdits extends PartEdits<Written, WrittenChange> {
  /** The whole of them, with what was given here. */
  person: Person;
}

/** Edits of a person, saved as they are made, part by part. */
export function usePersonEdits(ask: Ask, person: Person): PersonEdits {
  const { notes: _, ...rest } = person;
  const edits = usePartEdits<Written, WrittenChange>({
    told: person,
    logged: writtenOf(person),
    send: (change) => ask('change-person', { id: person.id, change }),
    // Two people who became one have the notes of both.
    isLost: (text, newer) => typeof newer !== 'string' || !newer.includes(text),
  });
  const { name, qualities, notes } = edits.written;
  return { ...edits, person: { ...rest, name, qualities, ...(notes && { notes }) } };
}

function writtenOf({ name, qualities, notes }: Person): Written {
  return { name, qualities, ...(notes && { notes }) };
}
