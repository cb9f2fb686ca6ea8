import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import type { Outcome } from '../../lib/messages/answers.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { ConversationKey, Person } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { NameField } from './NameField.tsx';
import { isolated, namesake } from './person-words.ts';
import './NameForm.css';

export interface NamingTools {
  ask: Ask;
  now(): number;
  newId(): string;
}

interface NameFormProps {
  tools: NamingTools;
  conversation: ConversationKey;
  people: readonly Person[];
  /** Called once the log has the name, with the id of whose it is. */
  onNamed(personId: string): void;
  onCancel(): void;
}

/**
 * Gives a conversation a private name. Where somebody is called so already, they can be said to be the
 * same person.
 */
export function NameForm({ tools, conversation, people, onNamed, onCancel }: NameFormProps) {
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const field = useRef<HTMLInputElement>(null);
  // Made once: a name that is sent twice is kept once.
  const [id] = useState(tools.newId);
  useEffect(() => field.current?.focus(), []);
  const same = namesake(people, name);

  async function keep(personId: string, asking: Promise<Outcome>) {
    const outcome = await asking;
    if (isSaved(outcome)) onNamed(personId);
    else setFailure(outcome);
  }
  const give = () => {
    const at = tools.now();
    const given = { id, name: name.trim(), conversations: [conversation], qualities: [] };
    const person = { ...given, at, revision: 1, changedAt: at };
    if (person.name) void keep(id, tools.ask('add-person', { person }));
  };
  return (
    <form
      class="name-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <NameField
        field={field}
        value={name}
        onInput={setName}
        onEscape={onCancel}
        note={same && t('people.namesake', { name: isolated(same.name) })}
      />
      <div class="name-form-end">
        <Button type="submit" look="main" disabled={name.trim() === ''}>
          {t('people.save')}
        </Button>
        {same && (
          <Button
            onClick={() =>
              void keep(same.id, tools.ask('move-conversation', { conversation, to: same.id }))
            }
          >
            {t('people.samePerson')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('people.cancel')}
        </Button>
      </div>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
    </form>
  );
}
