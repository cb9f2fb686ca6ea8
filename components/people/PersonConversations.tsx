import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { whyNotSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import { has } from '../../lib/moment/people.ts';
import { type ConversationKey, type Person, sameConversation } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { AddConversation } from './AddConversation.tsx';
import { ConversationRow } from './ConversationRow.tsx';
import { conversationLine, isolated } from './person-words.ts';
import { ToldNote } from './ToldNote.tsx';
import { useActs } from './use-acts.ts';
import './PersonConversations.css';

interface PersonConversationsProps {
  ask: Ask;
  person: Person;
  people: readonly Person[];
  unnamed: readonly ConversationKey[];
  mayChange: boolean;
}

/** The conversations that are one person's, with the ways to take one apart and to add another. */
export function PersonConversations(props: PersonConversationsProps) {
  const { ask, person, people, unnamed, mayChange } = props;
  const { rows, failure, move } = useApart(ask, person);
  const acts = useActs();
  const add = (conversation: ConversationKey) =>
    void acts.act(
      () => ask('move-conversation', { conversation, to: person.id }),
      t('people.added', { conversation: conversationLine(conversation) }),
    );
  const merge = (other: Person) =>
    void acts.act(
      () => ask('merge-people', { id: person.id, otherId: other.id }),
      t('people.merged', { other: isolated(other.name), name: isolated(person.name) }),
      () => ask('part-people', { one: person, other }),
    );
  return (
    <section class="conversations" aria-labelledby="conversations-title">
      <h3 id="conversations-title">{t('people.conversations')}</h3>
      {rows.length === 0 && <p class="person-note">{t('people.noConversations')}</p>}
      <ul>
        {rows.map((conversation) => (
          <ConversationRow
            key={conversationLine(conversation)}
            conversation={conversation}
            apart={!has(person, conversation)}
            mayChange={mayChange}
            onMove={(where) => void move(conversation, where)}
          />
        ))}
      </ul>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
      <ToldNote acts={acts} />
      {mayChange && (
        <AddConversation
          unnamed={unnamed.filter((key) => !rows.some((row) => sameConversation(row, key)))}
          others={people.filter(({ id }) => id !== person.id)}
          onAdd={add}
          onMerge={merge}
        />
      )}
    </section>
  );
}

/**
 * Conversations in the order in which they were first seen here. One that was taken apart here keeps its
 * place, to be put back from there, as long as the person is in view.
 */
function useApart(ask: Ask, person: Person) {
  const [apart, setApart] = useState<readonly ConversationKey[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const seen = useRef<readonly ConversationKey[]>([]);
  const isSeen = (key: ConversationKey) => seen.current.some((each) => sameConversation(each, key));
  seen.current = [...seen.current, ...person.conversations.filter((key) => !isSeen(key))];
  const isApart = (key: ConversationKey) => apart.some((each) => sameConversation(each, key));

  async function move(conversation: ConversationKey, where: 'apart' | 'back') {
    if (where === 'apart') setApart([...apart, conversation]);
    const to = where === 'apart' ? null : person.id;
    const outcome = await ask('move-conversation', { conversation, to });
    setFailure(whyNotSaved(outcome));
  }
  return { rows: seen.current.filter((key) => has(person, key) || isApart(key)), failure, move };
}
