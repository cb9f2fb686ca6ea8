import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import type { CaptureLevel } from '../../lib/moment/capture-level.ts';
import { caps } from '../../lib/moment/caps.ts';
import { type Context, keepAtLevel } from '../../lib/moment/context.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { keptParts, lineOf } from '../ui/kept-words.ts';
import { Parts } from '../ui/Parts.tsx';
import { LevelPicker } from './LevelPicker.tsx';
import './KeptFromPage.css';

interface KeptFromPageProps {
  /** Undefined until the page has been read. */
  page: Context | undefined;
  level: CaptureLevel;
  failure: Failure | undefined;
  /** Whether the moment is saved already: notes about the page have been seen then, and make room. */
  saved: boolean;
  /** Left out while it cannot be chosen. */
  onChooseLevel?: ((level: CaptureLevel) => void) | undefined;
}

/** The one line that tells what is kept from this page, and the way to keep less or more. */
export function KeptFromPage(props: KeptFromPageProps) {
  const { page, level, failure, saved, onChooseLevel } = props;
  const [open, setOpen] = useState(false);
  const kept = page && keepAtLevel(page, level);
  return (
    <section class="kept" aria-labelledby="kept-heading">
      <div class="kept-head">
        <h2 id="kept-heading">{t('kept.heading')}</h2>
        {page && onChooseLevel && (
          <Button
            look="quiet"
            class="kept-change"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? t('kept.done') : t('kept.change')}
          </Button>
        )}
      </div>
      <p class="kept-line" title={kept && lineOf(keptParts(kept))}>
        {kept ? <Parts parts={keptParts(kept)} /> : `${t('kept.looking')}…`}
      </p>
      {page && !saved && page.readFrom !== 'page' && (
        <p class="kept-note">
          {page.readFrom === 'tab' ? t('kept.unreadableTab') : t('kept.unreadable')}
        </p>
      )}
      {!saved && kept?.wordsCut && (
        <p class="kept-note">{t('saved.wordsCut', { count: formatNumber(caps.words) })}</p>
      )}
      {page && open && onChooseLevel && (
        <LevelPicker page={page} level={level} onChoose={onChooseLevel} />
      )}
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
    </section>
  );
}
