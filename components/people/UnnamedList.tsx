import { useState } from 'preact/hooks';
import type { ConversationKey, Person } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Parts } from '../ui/Parts.tsx';
import { GiveName } from './GiveName.tsx';
import type { NamingTools } from './NameForm.tsx';
import { conversationLine, conversationParts } from './person-words.ts';
import './UnnamedList.css';

/** How many are shown at a time. */
const few = 8;

interface UnnamedListProps {
  tools: NamingTools;
  conversations: readonly ConversationKey[];
  people: readonly Person[];
  mayName: boolean;
  onNamed(personId: string): void;
}

/** Conversations with one person that have no private name, each with the way to one. */
export function UnnamedList({ tools, conversations, people, mayName, onNamed }: UnnamedListProps) {
  const [count, setCount] = useState(few);
  return (
    <section class="unnamed" aria-labelledby="unnamed-title">
      <h2 id="unnamed-title">{t('people.unnamed')}</h2>
      <ul>
        {conversations.slice(0, count).map((conversation) => (
          <li key={conversationLine(conversation)}>
            <span class="unnamed-where">
              <Parts parts={conversationParts(conversation)} />
            </span>
            {mayName && (
              <GiveName
                tools={tools}
                conversation={conversation}
                people={people}
                onNamed={onNamed}
              />
            )}
          </li>
        ))}
      </ul>
      {conversations.length > count && (
        <Button look="quiet" onClick={() => setCount(count + few)}>
          {t('people.more')}
        </Button>
      )}
    </section>
  );
}
