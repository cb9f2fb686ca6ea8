import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved, whyNotSaved } from '../../lib/log/written.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import { momentWith, type Written } from '../moment/use-moment-edits.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import type { ReflectTools } from './ReflectScreen.tsx';
import { writtenText } from './written-text.ts';

interface GoneProps {
  tools: Pick<ReflectTools, 'ask' | 'now' | 'newId'>;
  moment: Moment;
  /** What stands on this page, whether or not the log had it. */
  written: Written;
  erased: boolean;
  onOpen(momentId: string): void;
}

/** Says that the moment is gone from the log, and keeps what was written here from going with it. */
export function Gone({ tools, moment, written, erased, onOpen }: GoneProps) {
  const [failure, setFailure] = useState<Failure>();
  const text = writtenText(written);
  const putBack = async () => {
    const outcome = await tools.ask('restore-moment', { id: moment.id });
    setFailure(whyNotSaved(outcome));
  };
  const saveAsNew = async () => {
    const { deletedAt: _, ...kept } = momentWith(moment, written);
    const copy = { ...kept, id: tools.newId(), revision: 1, changedAt: tools.now() };
    const outcome = await tools.ask('keep-moment', { moment: copy });
    if (isSaved(outcome)) onOpen(copy.id);
    else setFailure(outcome);
  };
  return (
    <section class="save-note" role="alert">
      <p>
        <strong>{erased ? t('reflect.goneErased') : t('reflect.gone')}</strong>{' '}
        {text && t('reflect.goneKept')}
      </p>
      {text && (
        <p class="own-words" dir="auto">
          {text}
        </p>
      )}
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
      <div class="moment-end">
        {!erased && (
          <Button look="main" onClick={() => void putBack()}>
            {t('reflect.putBackMoment')}
          </Button>
        )}
        <Button onClick={() => void saveAsNew()}>{t('reflect.saveAsNew')}</Button>
      </div>
    </section>
  );
}
