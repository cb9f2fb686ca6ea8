import { useEffect, useRef } from 'preact/hooks';
import { caps } from '../../lib/moment/caps.ts';
import { metBy } from '../../lib/moment/people.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { type ConversationKey, type Person, qualities } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { ManyChips } from '../ui/ManyChips.tsx';
import { Replaced } from '../ui/Replaced.tsx';
import { SaveNote, saveWord } from '../ui/SaveNote.tsx';
import { MetMoments } from './MetMoments.tsx';
import type { NamingTools } from './NameForm.tsx';
import { PersonConversations } from './PersonConversations.tsx';
import { Rename } from './Rename.tsx';
import { type PersonEdits, usePersonEdits } from './use-person-edits.ts';
import './PersonView.css';

interface PersonViewProps {
  tools: NamingTools;
  /** Undefined where nobody of this id is there. */
  person: Person | undefined;
  people: readonly Person[];
  /** All that are in sight. */
  moments: readonly Moment[];
  unnamed: readonly ConversationKey[];
  /** Whether the log can be changed. */
  mayChange: boolean;
  onRemove(person: Person): void;
  go(view: View): void;
}

/** One person: where one feels met by them, what one notices and notes, and the conversations that are theirs. */
export function PersonView({ person, go, ...rest }: PersonViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const there = person !== undefined;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [there]);
  return (
    <article class="person" aria-labelledby="person-title">
      <Button look="quiet" class="person-back" onClick={() => go({ name: 'people' })}>
        {t('people.back')}
      </Button>
      {person ? (
        <>
          <h2 id="person-title" class="own-words" ref={heading} tabIndex={-1}>
            <bdi>{person.name}</bdi>
          </h2>
          <Body person={person} go={go} {...rest} />
        </>
      ) : (
        <p id="person-title" role="status">
          {t('people.gone')}
        </p>
      )}
    </article>
  );
}

function Body(props: Omit<PersonViewProps, 'person'> & { person: Person }) {
  const { tools, people, moments, unnamed, mayChange, onRemove, go } = props;
  const edits = usePersonEdits(tools.ask, props.person);
  // What was just given may not be told by the log yet: what is to be put back later must have it.
  const { person } = edits;
  return (
    <>
      {mayChange && <Rename name={person.name} onRename={(name) => edits.change({ name })} />}
      <Replaced edits={edits} part="name" />
      <MetMoments
        moments={metBy(moments, person)}
        onOpen={(momentId) => go({ name: 'history', momentId })}
      />
      {mayChange ? <Noticed edits={edits} /> : <NoticedBefore person={person} />}
      <PersonConversations
        ask={tools.ask}
        person={person}
        people={people}
        unnamed={unnamed}
        mayChange={mayChange}
      />
      {mayChange && (
        <div class="person-end">
          <Button onClick={() => onRemove(person)}>{t('people.remove')}</Button>
          <p>{t('people.removeHint')}</p>
        </div>
      )}
    </>
  );
}

function Noticed({ edits }: { edits: PersonEdits }) {
  const { notes = '' } = edits.person;
  return (
    <>
      <ManyChips
        legend={t('people.noticed')}
        options={qualities.map((value) => ({ value, label: t(`people.qualities.${value}`) }))}
        chosen={edits.person.qualities}
        onChoose={(chosen) => edits.change({ qualities: chosen })}
      />
      <Field
        label={t('people.notes')}
        hint={t('people.notesHint')}
        value={notes}
        cap={caps.facts}
        onInput={(text) => edits.change({ notes: text || null })}
        state={saveWord(edits.state)}
      />
      <Replaced edits={edits} part="notes" />
      <SaveNote state={edits.state} text={notes} />
    </>
  );
}

/** What was noticed and noted, where it cannot be changed. */
function NoticedBefore({ person }: { person: Person }) {
  return (
    <>
      {person.qualities.length > 0 && (
        <section aria-labelledby="person-qualities">
          <h3 id="person-qualities">{t('people.noticed')}</h3>
          <ul>
            {person.qualities.map((quality) => (
              <li key={quality}>{t(`people.qualities.${quality}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {person.notes && (
        <section aria-labelledby="person-notes">
          <h3 id="person-notes">{t('people.notes')}</h3>
          <p class="own-words" dir="auto">
            {person.notes}
          </p>
        </section>
      )}
    </>
  );
}
