import type { Copies } from '../../lib/log/copies.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import '../ui/SaveNote.css';
import { exportRaw } from './export-raw.ts';

interface CopiesNoteProps {
  copies: Copies;
  now(): number;
  onLook(): void;
}

/** Stands above every view while the log is in one copy. */
export function CopiesNote({ copies, now, onLook }: CopiesNoteProps) {
  return (
    <div class="save-note copies-note" role="alert">
      <p>
        <strong>{t('copies.title')}.</strong> {t('copies.body')}
      </p>
      <div class="save-note-actions">
        <Button onClick={() => void exportRaw(copies, now())}>{t('copies.export')}</Button>
        <Button look="quiet" onClick={onLook}>
          {t('copies.open')}
        </Button>
      </div>
    </div>
  );
}
