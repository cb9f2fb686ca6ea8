import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copy-text.ts';
import './NotSaved.css';

interface NotSavedProps {
  title: string;
  /** Left out where the reason is not known any more. */
  failure?: Failure | undefined;
  /** All that would have been saved, as the person can take it elsewhere. */
  text: string;
  /** Whether it stands where the button was that the person pressed. */
  takesFocus?: boolean;
  onRetry(): void;
  onDrop(): void;
}

/** Says that a press is not saved, and why; what it held can be tried again or carried away. */
export function NotSaved(props: NotSavedProps) {
  const { title, failure, text, takesFocus = false, onRetry, onDrop } = props;
  const [copied, setCopied] = useState<boolean>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section class="not-saved" role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {failure && <p>{t(`failures.${failure}`)}</p>}
      <p class="not-saved-text" dir="auto">
        {text}
      </p>
      <div class="not-saved-actions">
        <Button look="main" onClick={onRetry}>
          {t('notSaved.retry')}
        </Button>
        <Button onClick={() => void copyText(text).then(setCopied)}>{t('notSaved.copy')}</Button>
        <Button look="quiet" onClick={onDrop}>
          {t('notSaved.drop')}
        </Button>
      </div>
      <p role="status">
        {copied !== undefined && (copied ? t('notSaved.copied') : t('notSaved.notCopied'))}
      </p>
    </section>
  );
}
