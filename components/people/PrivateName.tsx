import { useEffect, useRef } from 'preact/hooks';
import type { Context } from '../../lib/moment/context.ts';
import { personOf } from '../../lib/moment/people.ts';
import { conversationKey, type Person } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { GiveName } from './GiveName.tsx';
import type { NamingTools } from './NameForm.tsx';
import './PrivateName.css';

interface PrivateNameProps {
  tools: NamingTools;
  context: Context;
  people: readonly Person[];
  /** Whether a name can be given. */
  mayName: boolean;
  onOpen(personId: string): void;
}

/**
 * What the person calls the one a conversation is with: the way to them, or to a name where there is
 * none. A group is nobody. After a name was given the focus goes to the line, not on to the next button.
 */
export function PrivateName({ tools, context, people, mayName, onOpen }: PrivateNameProps) {
  const line = useRef<HTMLElement>(null);
  const named = useRef(false);
  const conversation = conversationKey(context);
  const person = personOf(people, context);
  useEffect(() => {
    if (person && named.current) line.current?.focus();
    named.current = false;
  }, [person?.id]);
  const mayBeNamed = mayName && context.conversationWith !== 'group';
  if (!conversation || (!person && !mayBeNamed)) return null;
  return (
    <div>
      <dt>{t('people.calls')}</dt>
      <dd ref={line} tabIndex={-1} class="private-name">
        {person ? (
          <Button look="quiet" onClick={() => onOpen(person.id)}>
            <bdi>{person.name}</bdi>
          </Button>
        ) : (
          <GiveName
            tools={tools}
            conversation={conversation}
            people={people}
            onNamed={() => void (named.current = true)}
          />
        )}
      </dd>
    </div>
  );
}
