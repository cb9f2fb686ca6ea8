import { useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from './Button.tsx';
import { copyText } from './copy-text.ts';
import './SaveNote.css';
import { isFailure, type SaveState } from './use-autosave.ts';

/** How saving goes, in a word, for the corner of a field. */
export function saveWord(state: SaveState): string | undefined {
  if (state === 'saving') return t('saved.factsSaving');
  if (state === 'saved') return t('saved.factsSaved');
  if (state === 'saved_one_copy') return t('saved.factsOneCopy');
  return undefined;
}

/** Says why what was written is not saved, and lets it be carried away; nothing while all is well. */
export function SaveNote({ state, text }: { state: SaveState; text: string }) {
  const [copied, setCopied] = useState<boolean>();
  if (!isFailure(state)) return null;
  return (
    <div class="save-note" role="alert">
      <p>
        {t('notSaved.title')}. {t(`failures.${state}`)} {t('notSaved.here')}
      </p>
      <Button onClick={() => void copyText(text).then(setCopied)}>{t('notSaved.copy')}</Button>
      <p role="status">
        {copied !== undefined && (copied ? t('notSaved.copied') : t('notSaved.notCopied'))}
      </p>
    </div>
  );
}
