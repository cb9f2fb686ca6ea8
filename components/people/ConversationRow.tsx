import { useEffect, useRef } from 'preact/hooks';
import type { ConversationKey } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Parts } from '../ui/Parts.tsx';
import { conversationLine, conversationParts } from './person-words.ts';

interface ConversationRowProps {
  conversation: ConversationKey;
  /** Whether it was taken apart here, and stands by itself. */
  apart: boolean;
  mayChange: boolean;
  onMove(where: 'apart' | 'back'): void;
}

/**
 * One conversation. The focus goes to what it says, not to the button that comes in the place of the
 * pressed one: a second Enter must not undo what the first one did.
 */
export function ConversationRow({ conversation, apart, mayChange, onMove }: ConversationRowProps) {
  const said = useRef<HTMLParagraphElement>(null);
  const before = useRef(apart);
  useEffect(() => {
    if (before.current !== apart) said.current?.focus();
    before.current = apart;
  }, [apart]);
  const values = { conversation: conversationLine(conversation) };
  return (
    <li>
      <p ref={said} tabIndex={-1} class={apart ? 'conversation-apart' : undefined}>
        <Parts parts={conversationParts(conversation)} />
        {apart && <span>{t('people.apart')}</span>}
      </p>
      {mayChange &&
        (apart ? (
          <Button
            key="back"
            look="quiet"
            aria-label={t('moment.putBackPart', { name: values.conversation })}
            onClick={() => onMove('back')}
          >
            {t('moment.putBack')}
          </Button>
        ) : (
          <Button
            key="apart"
            look="quiet"
            aria-label={t('people.takeApartOf', values)}
            onClick={() => onMove('apart')}
          >
            {t('people.takeApart')}
          </Button>
        ))}
    </li>
  );
}
