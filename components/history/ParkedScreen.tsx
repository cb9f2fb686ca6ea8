import { t } from '../../lib/words/words.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import type { HistoryTools } from './HistoryScreen.tsx';
import { MomentActions } from './MomentActions.tsx';
import { MomentRow } from './MomentRow.tsx';
import { useMoments } from './use-moments.ts';
import './ParkedScreen.css';

/** What was put aside until the person's window: out of sight, and never out of reach. */
export function ParkedScreen({ tools, go }: { tools: HistoryTools; go(view: View): void }) {
  const { moments, failure, retry, more, readMore } = useMoments(tools, 'parked');
  return (
    <section class="parked" aria-labelledby="parked-title">
      <Button look="quiet" class="moment-back" onClick={() => go({ name: 'history' })}>
        {t('moment.back')}
      </Button>
      <h1 id="parked-title">{t('parked.title')}</h1>
      <p>{moments?.length === 0 ? t('parked.empty') : t('parked.intro')}</p>
      {failure && <FailureNote title={t('error.readTitle')} failure={failure} onRetry={retry} />}
      <ul>
        {moments?.map((moment) => (
          <li key={moment.id}>
            <MomentRow
              moment={moment}
              chosen={false}
              withDay
              onChoose={() => go({ name: 'history', momentId: moment.id })}
            />
            <MomentActions tools={tools} moment={moment} go={go} />
          </li>
        ))}
      </ul>
      {more && <Button onClick={readMore}>{t('history.more')}</Button>}
    </section>
  );
}
