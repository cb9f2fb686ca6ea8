import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { whyNotSaved } from '../../lib/log/written.ts';
import type { Outcome } from '../../lib/messages/answers.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { dayAndTimeBriefly } from '../ui/when.ts';
import type { HistoryTools } from './HistoryScreen.tsx';

interface MomentActionsProps {
  tools: Pick<HistoryTools, 'ask' | 'now'>;
  moment: Moment;
  go(view: View): void;
}

/** What can be done with a moment next: look at it, or put it aside until the person's window. */
export function MomentActions({ tools, moment, go }: MomentActionsProps) {
  const [failure, setFailure] = useState<Failure>();
  const { id, reflection, parkedUntil, felt } = moment;
  const tell = async (asking: Promise<Outcome>) => {
    const outcome = await asking;
    setFailure(whyNotSaved(outcome));
  };
  const begun = reflection?.begunAt !== undefined;
  const look = () => go({ name: 'reflect', momentId: id });
  return (
    <div class="moment-actions">
      {parkedUntil !== undefined && (
        <p role="status">
          {t('reflect.parkedUntil', { when: dayAndTimeBriefly(parkedUntil, tools.now()) })}
        </p>
      )}
      <div class="moment-next">
        <Button look="main" onClick={look}>
          {lookWord(felt, begun, reflection?.finishedAt !== undefined)}
        </Button>
        <Button onClick={() => go({ name: 'drafts', momentId: id })}>{t('drafts.write')}</Button>
        {parkedUntil === undefined ? (
          felt === 'dismissed' && (
            <Button
              title={t('reflect.parkHint')}
              onClick={() => void tell(tools.ask('park-moment', { id }))}
            >
              {t('reflect.park')}
            </Button>
          )
        ) : (
          <Button
            onClick={() =>
              void tell(tools.ask('change-moment', { id, change: { parkedUntil: null } }))
            }
          >
            {t('reflect.unpark')}
          </Button>
        )}
      </div>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
    </div>
  );
}

function lookWord(felt: Moment['felt'], begun: boolean, finished: boolean): string {
  if (begun && !finished) return t('reflect.goOnWith');
  if (begun) return t('reflect.lookAgain');
  return felt === 'met' ? t('reflect.lookBackMet') : t('saved.reflect');
}
