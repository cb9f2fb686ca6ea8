import type { Failure } from '../../lib/log/failure.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from './Button.tsx';
import './SaveNote.css';

interface FailureNoteProps {
  title: string;
  failure: Failure;
  onRetry?: (() => void) | undefined;
}

/** Says what could not be done, why, and what can be done about it. */
export function FailureNote({ title, failure, onRetry }: FailureNoteProps) {
  return (
    <div class="save-note" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{t(`failures.${failure}`)}</p>
      {onRetry && <Button onClick={onRetry}>{t('error.tryAgain')}</Button>}
    </div>
  );
}
