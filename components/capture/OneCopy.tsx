import { useState } from 'preact/hooks';
import type { Standing } from '../../lib/log/opening.ts';
import type { Context } from '../../lib/moment/context.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copy-text.ts';
import '../ui/SaveNote.css';
import { momentText } from './moment-text.ts';
import type { Stage } from './use-capture.ts';

interface OneCopyProps {
  stage: Stage;
  standing: Standing | undefined;
  /** What is kept of the page. */
  context: Context | undefined;
  openHistory(): void;
}

/** Says, for as long as it is so, that the log is in one copy or needs a look; nothing while all is well. */
export function OneCopy({ stage, standing, context, openHistory }: OneCopyProps) {
  const [copied, setCopied] = useState<boolean>();
  const press = stage.name === 'saved' && stage.oneCopy ? stage.press : undefined;
  if (!press && standing !== 'one_copy' && standing !== 'recovery') return null;
  const copy = () => {
    if (press) void copyText(momentText({ ...press, context })).then(setCopied);
  };
  return (
    <div class="save-note" role="alert">
      <p>{standing === 'recovery' ? t('copies.recovery') : t('copies.title')}.</p>
      <div class="save-note-actions">
        {press && <Button onClick={copy}>{t('notSaved.copy')}</Button>}
        <Button onClick={openHistory}>
          {standing === 'recovery' ? t('copies.open') : t('copies.export')}
        </Button>
      </div>
      {copied !== undefined && (
        <p role="status">{copied ? t('notSaved.copied') : t('notSaved.notCopied')}</p>
      )}
    </div>
  );
}
