import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import type { Acts, Told } from './use-acts.ts';
import './ToldNote.css';

/** In this time, in milliseconds, the second click of a double click must not undo what the first one did. */
const doubleClick = 500;

/** What was just done, with its undo; or why it could not be done. */
export function ToldNote({ acts: { told, failure } }: { acts: Acts }) {
  return (
    <>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
      {told && <Words told={told} />}
    </>
  );
}

/** The focus goes to the words, not to Undo: a second Enter must not undo what the first one did. */
function Words({ told }: { told: Told }) {
  const words = useRef<HTMLParagraphElement>(null);
  const [settled, setSettled] = useState<Told>();
  useEffect(() => {
    words.current?.focus();
    const timer = setTimeout(() => setSettled(told), doubleClick);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div class="told">
      <p ref={words} tabIndex={-1} role="status">
        {told.words}
      </p>
      {told.undo && (
        <Button disabled={settled !== told} onClick={told.undo}>
          {t('moment.undo')}
        </Button>
      )}
    </div>
  );
}
