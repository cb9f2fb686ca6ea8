import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { isFailure, type SaveState } from '../ui/use-autosave.ts';

interface DeletedDraftProps {
  /** How saving goes: a draft that could not be taken out of the log is still there. */
  state: SaveState;
  onUndo(): void;
}

/** The focus goes to the words, not to Undo: a second Enter must not bring back what the first one deleted. */
export function DeletedDraft({ state, onUndo }: DeletedDraftProps) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div class="draft-told">
      <p ref={words} tabIndex={-1} role="status">
        {t('drafts.deleted')}
      </p>
      <Button onClick={onUndo}>{t('moment.undo')}</Button>
      {isFailure(state) && <FailureNote title={t('notSaved.title')} failure={state} />}
    </div>
  );
}
