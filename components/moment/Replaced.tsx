import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import '../ui/SaveNote.css';
import type { MomentEdits, WrittenPart } from './use-moment-edits.ts';

/** Offers back a text that another page of ours has replaced; nothing where none was. */
export function Replaced({
  edits: { replaced, putBack, letGo },
  part,
}: {
  edits: MomentEdits;
  part: WrittenPart;
}) {
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
