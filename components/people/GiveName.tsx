import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import type { ConversationKey, Person } from '../../lib/moment/person.ts';
import { NameForm, type NamingTools } from './NameForm.tsx';
import { conversationLine } from './person-words.ts';

interface GiveNameProps {
  tools: NamingTools;
  conversation: ConversationKey;
  people: readonly Person[];
  onNamed(personId: string): void;
}

/** The quiet way to a private name: a button, and in its place the field once it is pressed. */
export function GiveName({ tools, conversation, people, onNamed }: GiveNameProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (!open) {
    return (
      <Button
        ref={button}
        look="quiet"
        class="give-name"
        aria-label={t('people.giveFor', { conversation: conversationLine(conversation) })}
        onClick={() => setOpen(true)}
      >
        {t('people.give')}
      </Button>
    );
  }
  return (
    <NameForm
      tools={tools}
      conversation={conversation}
      people={people}
      onNamed={onNamed}
      onCancel={() => setOpen(false)}
    />
  );
}
