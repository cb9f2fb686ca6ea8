import { useEffect, useState } from 'preact/hooks';
import { isSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Person, PersonChange } from '../../lib/moment/person.ts';
import { type SaveState, useAutosave } from '../ui/use-autosave.ts';

type Edited = Pick<PersonChange, 'name' | 'qualities' | 'notes'>;

export interface PersonEdits {
  /** As they are to be shown: what the log has, and over it what was given here. */
  person: Person;
  state: SaveState;
  change(part: Edited): void;
}

/**
 * Edits of a person, saved as they are made. A part that was not touched here follows the log, and is
 * never sent: another tab may have written it. One that was follows again once the log has it.
 */
export function usePersonEdits(ask: Ask, person: Person): PersonEdits {
  const [touched, setTouched] = useState<Edited>({});
  const [state, save] = useAutosave<Edited>((change) =>
    ask('change-person', { id: person.id, change }),
  );
  useEffect(() => {
    if (isSaved(state)) setTouched((parts) => unlike(person, parts));
  }, [person, state]);
  return {
    person: over(person, touched),
    state,
    change(part) {
      setTouched((parts) => ({ ...parts, ...part }));
      save(part);
    },
  };
}

function over({ notes: logged, ...person }: Person, { notes, ...rest }: Edited): Person {
  const written = notes === undefined ? logged : (notes ?? undefined);
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ...person, ...Object.fromEntries(given), ...(written && { notes: written }) };
}

/** What of `parts` the log does not have yet; the very same where it has none of them. */
function unlike(person: Person, parts: Edited): Edited {
  const rest = Object.entries(parts).filter(
    ([name, value]) =>
      JSON.stringify(value ?? null) !== JSON.stringify(person[name as keyof Edited] ?? null),
  );
  return rest.length === Object.keys(parts).length ? parts : Object.fromEntries(rest);
}
