import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';

/** Says what was just done, and takes it back; nothing while there is nothing to say. */
export function UndoNote({ told, onUndo }: { told: string | undefined; onUndo(): void }) {
  return (
    <div class="draft-told">
      <p role="status">{told}</p>
      {told && <Button onClick={onUndo}>{t('moment.undo')}</Button>}
    </div>
  );
}
