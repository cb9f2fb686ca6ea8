import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import type { HistoryTools } from './HistoryScreen.tsx';
import './EmptyHistory.css';

/** What will be here, and how it gets here. */
export function EmptyHistory({
  tools: { presentKeys },
}: {
  tools: Pick<HistoryTools, 'presentKeys'>;
}) {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void presentKeys().then((all) => setKeys(all.get('capture-moment') ?? ''));
  }, [presentKeys]);
  return (
    <div class="empty">
      <h2>{t('history.emptyTitle')}</h2>
      <p>{keys ? t('history.empty', { keys }) : t('history.emptyNoKeys')}</p>
    </div>
  );
}
