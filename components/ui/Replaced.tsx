import { t } from '../../lib/words/words.ts';
import { Button } from './Button.tsx';
import type { ReplacedTexts } from './use-part-edits.ts';
import './SaveNote.css';

interface ReplacedProps<Part extends PropertyKey> {
  edits: ReplacedTexts<Part>;
  part: Part;
}

/** Offers back a text that another page of ours has replaced; nothing where none was. */
export function Replaced<Part extends PropertyKey>({
  edits: { replaced, putBack, letGo },
  part,
}: ReplacedProps<Part>) {
  const text = replaced.get(part);
  if (text === undefined) return null;
  return (
    <div class="save-note" role="status">
      <p>{t('replaced.told')}</p>
      <p class="own-words" dir="auto">
        {text}
      </p>
      <Button onClick={() => putBack(part)}>{t('replaced.putBack')}</Button>
      <Button look="quiet" onClick={() => letGo(part)}>
        {t('replaced.letGo')}
      </Button>
    </div>
  );
}
