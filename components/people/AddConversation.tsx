import { useId, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { ConversationKey, Person } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Parts } from '../ui/Parts.tsx';
import { byName, conversationLine, conversationParts, placesOf } from './person-words.ts';
import './AddConversation.css';

interface AddConversationProps {
  unnamed: readonly ConversationKey[];
  /** Everybody else who has a private name. */
  others: readonly Person[];
  onAdd(conversation: ConversationKey): void;
  onMerge(other: Person): void;
}

/** Adds a conversation that has no private name, or makes somebody else the same person. */
export function AddConversation({ unnamed, others, onAdd, onMerge }: AddConversationProps) {
  const [open, setOpen] = useState(false);
  const choose = (work: () => void) => () => {
    setOpen(false);
    work();
  };
  return (
    <div class="add-conversation">
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('people.add')}
      </Button>
      {open && unnamed.length + others.length === 0 && (
        <p class="person-note">{t('people.addNothing')}</p>
      )}
      {open && unnamed.length > 0 && (
        <Choices title={t('people.addUnnamed')}>
          {unnamed.map((conversation) => (
            <li key={conversationLine(conversation)}>
              <button type="button" class="add-choice" onClick={choose(() => onAdd(conversation))}>
                <span>
                  <Parts parts={conversationParts(conversation)} />
                </span>
              </button>
            </li>
          ))}
        </Choices>
      )}
      {open && others.length > 0 && (
        <Choices title={t('people.addOther')}>
          {byName(others).map((other) => (
            <li key={other.id}>
              <button type="button" class="add-choice" onClick={choose(() => onMerge(other))}>
                <span class="own-words">
                  <bdi>{other.name}</bdi>
                </span>
                <span class="people-places">
                  <Parts parts={placesOf(other)} />
                </span>
              </button>
            </li>
          ))}
        </Choices>
      )}
    </div>
  );
}

function Choices({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <div class="add-choices">
      <p id={id}>{title}</p>
      <ul aria-labelledby={id}>{children}</ul>
    </div>
  );
}
