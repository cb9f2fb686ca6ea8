import type { LogReader } from '../../lib/log/reader.ts';
import type { Ask } from '../../lib/messages/client.ts';
import { t } from '../../lib/words/words.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { EmptyHistory } from './EmptyHistory.tsx';
import { MomentList } from './MomentList.tsx';
import { MomentView } from './MomentView.tsx';
import { useMoments } from './use-moments.ts';
import { useNewer } from './use-newer.ts';
import { usePlaceInList } from './use-place-in-list.ts';
import './HistoryScreen.css';

export interface HistoryTools {
  ask: Ask;
  reader: LogReader;
  now(): number;
  hearChanges(onChange: (ids: readonly string[]) => void, signal: AbortSignal): void;
  presentKeys(): Promise<ReadonlyMap<string, string>>;
}

interface HistoryScreenProps {
  tools: HistoryTools;
  momentId: string | undefined;
  go(view: View): void;
}

/** Every moment, newest first, and beside the list the one that was chosen. */
export function HistoryScreen({ tools, momentId, go }: HistoryScreenProps) {
  const list = useMoments(tools, 'kept');
  const newer = useNewer(tools.reader);
  const leave = usePlaceInList(momentId);
  const { moments, failure } = list;
  return (
    <div class={momentId ? 'history history-chosen' : 'history'}>
      <section class="history-list" aria-labelledby="history-title">
        <div class="history-head">
          <h1 id="history-title">{t('history.title')}</h1>
          <Button look="quiet" onClick={() => go({ name: 'deleted' })}>
            {t('history.deletedLink')}
          </Button>
        </div>
        {newer && <p class="history-newer">{t('error.newer')}</p>}
        {failure && (
          <FailureNote title={t('error.readTitle')} failure={failure} onRetry={list.retry} />
        )}
        {!moments && !failure && <p role="status">{t('history.loading')}…</p>}
        {moments?.length === 0 && !list.more && list.damaged === 0 && (
          <EmptyHistory tools={tools} />
        )}
        {moments && (moments.length > 0 || list.more || list.damaged > 0) && (
          <MomentList
            list={{ ...list, moments }}
            now={tools.now()}
            chosen={momentId}
            onChoose={(id) => {
              leave();
              go({ name: 'history', momentId: id });
            }}
          />
        )}
      </section>
      {momentId ? (
        <MomentView
          key={momentId}
          tools={tools}
          id={momentId}
          mayChange={newer === false}
          onBack={() => go({ name: 'history' })}
          onDraft={() => go({ name: 'drafts', momentId })}
        />
      ) : (
        moments && moments.length > 0 && <p class="history-pick">{t('history.pick')}</p>
      )}
    </div>
  );
}
