import { useState } from 'preact/hooks';
import { caps } from '../../lib/moment/caps.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { keptParts, lineOf } from '../ui/kept-words.ts';
import { standingTexts } from '../ui/part-words.ts';
import { Parts } from '../ui/Parts.tsx';
import { dayAndTimeBriefly } from '../ui/when.ts';
import { LevelPicker } from './LevelPicker.tsx';
import { PartPicker } from './PartPicker.tsx';
import type { CaptureState } from './use-capture.ts';
import './KeptFromPage.css';

interface KeptFromPageProps {
  state: CaptureState;
  /** In milliseconds since 1970. */
  now: number;
  /** Whether it can be chosen what is kept: not while it is being saved. */
  mayChoose: boolean;
}

/** The line that tells what is kept from this page, how its conversation stands, and the way to keep less or more. */
export function KeptFromPage({ state, now, mayChoose }: KeptFromPageProps) {
  const { preview, level, leftOut, kept, stage, choiceFailure } = state;
  const [open, setOpen] = useState(false);
  const page = preview?.page;
  // Notes about the page have been seen when the moment is saved, and make room.
  const saved = stage.name === 'saved';
  const timeWords = (at: number) => dayAndTimeBriefly(at, now);
  const standing = kept && !open ? standingTexts(kept, timeWords) : [];
  return (
    <section class={open && mayChoose ? 'kept kept-open' : 'kept'} aria-labelledby="kept-heading">
      <div class="kept-head">
        <h2 id="kept-heading">{t('kept.heading')}</h2>
        {page && mayChoose && (
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
      <div class="kept-told">
        <p class="kept-line" title={kept && lineOf(keptParts(kept))}>
          {kept ? <Parts parts={keptParts(kept)} /> : `${t('kept.looking')}…`}
        </p>
        {standing.length > 0 && (
          <p class="kept-standing" title={lineOf(standing)}>
            <Parts parts={standing} />
          </p>
        )}
      </div>
      {page && !saved && page.readFrom !== 'page' && (
        <p class="kept-note">
          {page.readFrom === 'tab' ? t('kept.unreadableTab') : t('kept.unreadable')}
        </p>
      )}
      {!saved && kept?.wordsCut && (
        <p class="kept-note">{t('saved.wordsCut', { count: formatNumber(caps.words) })}</p>
      )}
      {page && open && mayChoose && (
        <div class="kept-choices">
          <LevelPicker page={page} level={level} onChoose={state.chooseLevel} />
          <PartPicker
            page={page}
            level={level}
            leftOut={leftOut}
            timeWords={timeWords}
            onToggle={state.togglePart}
          />
        </div>
      )}
      {choiceFailure && <FailureNote title={t('notSaved.title')} failure={choiceFailure} />}
    </section>
  );
}
