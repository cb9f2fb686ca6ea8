import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import type { ConversationKey, Person } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Parts } from '../ui/Parts.tsx';
import type { NamingTools } from './NameForm.tsx';
import { byName, placesOf } from './person-words.ts';
import { ToldNote } from './ToldNote.tsx';
import { UnnamedList } from './UnnamedList.tsx';
import type { Acts } from './use-acts.ts';

interface PeopleListProps {
  tools: NamingTools;
  people: readonly Person[] | undefined;
  unnamed: readonly ConversationKey[];
  chosen: string | undefined;
  /** Why the log could not be read. */
  failure: Failure | undefined;
  /** Whether the log is only read; undefined until that is known. */
  newer: boolean | undefined;
  removal: Acts;
  onChoose(id: string): void;
  onNamed(id: string): void;
}

/** Everybody by name, and below them the conversations that have none. */
export function PeopleList(props: PeopleListProps) {
  const { tools, people, unnamed, chosen, failure, newer, removal, onChoose, onNamed } = props;
  useFocusOnReturn(chosen);
  return (
    <section class="people-list" aria-labelledby="people-title">
      <div class="people-head">
        <h1 id="people-title">{t('people.title')}</h1>
        <p>{t('people.intro')}</p>
      </div>
      {newer && <p class="people-newer">{t('error.newer')}</p>}
      {failure && <FailureNote title={t('error.readTitle')} failure={failure} />}
      <ToldNote acts={removal} />
      {!people && !failure && <p role="status">{t('history.loading')}…</p>}
      {people?.length === 0 && (
        <p class="people-empty">
          {unnamed.length > 0 ? t('people.emptyBeside') : t('people.empty')}
        </p>
      )}
      {people && people.length > 0 && (
        <ul class="people-rows">
          {byName(people).map((person) => (
            <li key={person.id}>
              <PersonRow
                person={person}
                chosen={person.id === chosen}
                onChoose={() => onChoose(person.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {people && unnamed.length > 0 && (
        <UnnamedList
          tools={tools}
          conversations={unnamed}
          people={people}
          mayName={newer === false}
          onNamed={onNamed}
        />
      )}
    </section>
  );
}

interface PersonRowProps {
  person: Person;
  chosen: boolean;
  onChoose(): void;
}

function PersonRow({ person, chosen, onChoose }: PersonRowProps) {
  return (
    <button
      type="button"
      class="people-row"
      data-person={person.id}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span class="own-words">
        <bdi>{person.name}</bdi>
      </span>
      <span class="people-places">
        <Parts parts={placesOf(person)} />
      </span>
    </button>
  );
}

/** Comes back from a person to their row. */
function useFocusOnReturn(chosen: string | undefined): void {
  const left = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const id = left.current;
    left.current = chosen;
    if (chosen !== undefined || id === undefined) return;
    document.querySelector<HTMLElement>(`[data-person="${id}"]`)?.focus();
  }, [chosen]);
}
