import { t } from '../../lib/words/words.ts';
import { useHistoryCare } from '../care/HistoryCare.tsx';
import { useAmongOthers } from '../care/use-among-others.ts';
import type { View } from '../options/view.ts';
import { usePeople } from '../people/use-people.ts';
import type { BackupTools } from '../transfer/BackupLine.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { EmptyHistory } from './EmptyHistory.tsx';
import { MomentList } from './MomentList.tsx';
import { MomentView } from './MomentView.tsx';
import { useMoments } from './use-moments.ts';
import { useNewer } from './use-newer.ts';
import { usePlaceInList } from './use-place-in-list.ts';
import './HistoryScreen.css';

export interface HistoryTools extends BackupTools {
  newId(): string;
  presentKeys(): Promise<ReadonlyMap<string, string>>;
}

interface HistoryScreenProps {
  tools: HistoryTools;
  momentId: string | undefined;
  go(view: View): void;
}

/** Every moment, newest first, and beside the list the one that was chosen. */
export function HistoryScreen({ tools, momentId, go }: HistoryScreenProps) {
  const { people = [] } = usePeople(tools);
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
    onBackup: () => go({ name: 'transfer' }),
  });
  // The list comes with what stands above it: nothing moves away from under a pointer.
  const moments = care ? shown : undefined;
  return (
    <div class={momentId ? 'history history-chosen' : 'history'}>
      <section class="history-list" aria-labelledby="history-title">
        <Head go={go} />
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
            people={people}
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
          people={people}
          mayChange={newer === false}
          onBack={() => go({ name: 'history' })}
          go={go}
        />
      ) : (
        moments && moments.length > 0 && <p class="history-pick">{t('history.pick')}</p>
      )}
    </div>
  );
}

function Head({ go }: { go(view: View): void }) {
  return (
    <div class="history-head">
      <h1 id="history-title">{t('history.title')}</h1>
      <div>
        <Button look="quiet" onClick={() => go({ name: 'parked' })}>
          {t('parked.title')}
        </Button>
        <Button look="quiet" onClick={() => go({ name: 'deleted' })}>
          {t('history.deletedLink')}
        </Button>
      </div>
    </div>
  );
}
