import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import type { CareTools } from '../care/care-tools.ts';
import { useHistoryCare } from '../care/HistoryCare.tsx';
import { useAmongOthers } from '../care/use-among-others.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { EmptyHistory } from './EmptyHistory.tsx';
import { MomentList } from './MomentList.tsx';
import { MomentView } from './MomentView.tsx';
import { useMoments } from './use-moments.ts';
import { useNewer } from './use-newer.ts';
import './HistoryScreen.css';

export interface HistoryTools extends CareTools {
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
  const { failure } = list;
  const shown = useAmongOthers(tools, list.moments);
  const choose = (id: string) => {
    leave();
    go({ name: 'history', momentId: id });
  };
  const care = useHistoryCare({
    tools,
    mayChange: newer === undefined ? undefined : !newer,
    momentInView: momentId !== undefined,
    onChoose: choose,
  });
  // The list comes with what stands above it: nothing moves away from under a pointer.
  const moments = care ? shown : undefined;
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
        {care}
        {!moments && !failure && <p role="status">{t('history.loading')}…</p>}
        {moments?.length === 0 && !list.more && list.damaged === 0 && (
          <EmptyHistory tools={tools} />
        )}
        {moments && (moments.length > 0 || list.more || list.damaged > 0) && (
          <MomentList
            list={{ ...list, moments }}
            now={tools.now()}
            chosen={momentId}
            onChoose={choose}
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
        />
      ) : (
        moments && moments.length > 0 && <p class="history-pick">{t('history.pick')}</p>
      )}
    </div>
  );
}

/**
 * Comes back from a moment to where one was: the same height, and the focus on the moment's row. Answers
 * what is to be called before the list is left.
 */
function usePlaceInList(momentId: string | undefined): () => void {
  const height = useRef(0);
  const left = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const id = left.current;
    left.current = momentId;
    if (momentId !== undefined || id === undefined) return;
    document.querySelector<HTMLElement>(`[data-moment="${id}"]`)?.focus({ preventScroll: true });
    scrollTo(0, height.current);
  }, [momentId]);
  return () => void (height.current = scrollY);
}
