import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { saveWord } from '../ui/SaveNote.tsx';
import type { SaveState } from '../ui/use-autosave.ts';

interface WayEndProps {
  /** Undefined at the beginning of the way. */
  onBack: (() => void) | undefined;
  onNext(): void;
  isLast: boolean;
  state: SaveState;
}

/** Back, skip and next: always in the same place. */
export function WayEnd({ onBack, onNext, isLast, state }: WayEndProps) {
  return (
    <footer class="reflecting-end">
      <Button disabled={!onBack} onClick={onBack}>
        {t('reflect.back')}
      </Button>
      <span class="reflecting-state" role="status">
        {saveWord(state)}
      </span>
      {!isLast && (
        <Button look="quiet" onClick={onNext}>
          {t('reflect.skip')}
        </Button>
      )}
      <Button look="main" title={t('reflect.keysHint')} onClick={onNext}>
        {isLast ? t('reflect.done') : t('reflect.forward')}
      </Button>
    </footer>
  );
}
