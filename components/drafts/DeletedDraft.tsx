import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';

/** The focus goes to the words, not to Undo: a second Enter must not bring back what the first one deleted. */
export function DeletedDraft({ onUndo }: { onUndo(): void }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div class="draft-told">
      <p ref={words} tabIndex={-1} role="status">
        {t('drafts.deleted')}
      </p>
      <Button onClick={onUndo}>{t('moment.undo')}</Button>
    </div>
  );
}
