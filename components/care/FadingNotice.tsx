import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { CareSettings } from '../../lib/care/care-settings.ts';
import { amongOthers, fadeState } from '../../lib/care/fading.ts';
import { rawPartsOf } from '../../lib/moment/context.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { t, tCount } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { placeParts } from '../ui/kept-words.ts';
import { Parts } from '../ui/Parts.tsx';
import { calendarDay, dayAndTime } from '../ui/when.ts';
import type { CareTools } from './care-tools.ts';
import { rawWords } from './raw-words.ts';
import type { FadingSoon } from './use-fading-soon.ts';
import { useKeeping } from './use-keeping.ts';
import './FadingNotice.css';

interface FadingNoticeProps {
  tools: CareTools;
  care: CareSettings;
  soon: FadingSoon;
  onChoose(id: string): void;
}

/** One quiet line about what is erased within a week, and the list of it, to keep some or all. */
export function FadingNotice({ tools, care, soon, onChoose }: FadingNoticeProps) {
  const { moments, more } = soon;
  const { keep, failure } = useKeeping(tools.ask);
  const [open, setOpen] = useState(false);
  const list = useId();
  const line = useRef<HTMLParagraphElement>(null);
  const stayWithLine = () => line.current?.focus();
  if (moments.length === 0) return null;
  return (
    <section class="fading" aria-label={t('care.fading.label')}>
      <p ref={line} tabIndex={-1}>
        {more ? t('care.fading.many') : tCount('care.fading.soon', moments.length)}{' '}
        <Button
          look="quiet"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {open ? t('care.fading.hide') : t('care.fading.show')}
        </Button>
      </p>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
      <div id={list} hidden={!open}>
        {open && (
          <>
            <Button
              onClick={() => {
                stayWithLine();
                keep(...moments.map(({ id }) => id));
              }}
            >
              {t('care.fading.keepAll')}
            </Button>
            <ul>
              {moments.map((moment) => (
                <FadingRow
                  key={moment.id}
                  moment={moment}
                  care={care}
                  now={tools.now()}
                  onChoose={() => onChoose(moment.id)}
                  onKeep={() => {
                    stayWithLine();
                    keep(moment.id);
                  }}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

interface FadingRowProps {
  moment: Moment;
  care: CareSettings;
  now: number;
  onChoose(): void;
  onKeep(): void;
}

function FadingRow({ moment, care, now, onChoose, onKeep }: FadingRowProps) {
  // The others need not be worded anew when one is kept.
  const { what, when, parts, erases } = useMemo(() => wordsOf(moment, care, now), [moment, care]);
  return (
    <li>
      <div>
        <Button look="quiet" onClick={onChoose}>
          {what}, {when}
        </Button>
        {parts.length > 0 && (
          <p>
            <Parts parts={parts} />
          </p>
        )}
        <p>{erases}</p>
      </div>
      <Button aria-label={t('care.fading.keepOne', { when })} onClick={onKeep}>
        {t('care.keep')}
      </Button>
    </li>
  );
}

function wordsOf(moment: Moment, care: CareSettings, now: number) {
  const { felt, at, kind, context } = moment;
  const { erasesOn } = fadeState(moment, care, now);
  const date = erasesOn && calendarDay(erasesOn);
  return {
    what: kind ? t(`kinds.${kind}`) : t(`felt.${felt}`),
    when: dayAndTime(at),
    parts: placeParts(amongOthers(moment, care, now).context),
    erases: date && t('care.erasesOn', { parts: rawWords(rawPartsOf(context)), date }),
  };
}
