import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Offer } from '../../lib/care/brake.ts';
import type { CareSettings } from '../../lib/care/care-settings.ts';
import { nextOpening } from '../../lib/care/reflection-window.ts';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { sameDay, timeOfDay } from '../ui/when.ts';
import type { CareTools } from './care-tools.ts';
import { type InView, type PutAside, useBrake } from './use-brake.ts';
import { useCareSettings } from './use-care-settings.ts';
import './CareCard.css';

interface BrakeOfferProps {
  tools: CareTools;
  /** The moment that is read or reflected on. */
  view: InView;
  /** Whether the log can be changed. */
  mayPark: boolean;
  /** Called once the moment was parked. */
  onParked(): void;
  children?: ComponentChildren;
}

/**
 * A kind offer to pause, above what is read or written, where one is to be made. It stands in nobody's way.
 * What is below comes once it is known whether there is one, so that nothing moves afterwards.
 */
export function BrakeOffer({ tools, view, mayPark, onParked, children }: BrakeOfferProps) {
  const [offered, putAside] = useBrake(tools, view);
  if (offered === undefined) return null;
  const isGone = view.moment.deletedAt !== undefined;
  return (
    <>
      <OfferCard
        tools={tools}
        offered={isGone ? null : offered}
        putAside={putAside}
        mayPark={mayPark}
        onParked={onParked}
      />
      {children}
    </>
  );
}

interface OfferCardProps {
  tools: CareTools;
  offered: Offer | null | undefined;
  putAside: PutAside;
  mayPark: boolean;
  onParked?: () => void;
}

/** The place of an offer. It keeps the focus when the offer in it goes. */
export function OfferCard({ tools, offered, putAside, mayPark, onParked }: OfferCardProps) {
  const care = useCareSettings(tools);
  const place = useRef<HTMLDivElement>(null);
  const done = () => {
    place.current?.focus();
    return putAside();
  };
  return (
    <div class="care-place" ref={place} tabIndex={-1}>
      {offered && care && (
        <Pause
          tools={tools}
          offer={mayPark ? offered : { ...offered, park: [] }}
          care={care}
          done={done}
          onParked={onParked}
        />
      )}
    </div>
  );
}

interface PauseProps {
  tools: CareTools;
  offer: Offer;
  care: CareSettings;
  done: PutAside;
  onParked: (() => void) | undefined;
}

function Pause({ tools, offer: { rule, park }, care, done, onParked }: PauseProps) {
  const [failure, setFailure] = useState<Failure>();
  const parkAll = async () => {
    for (const id of park) {
      const outcome = await tools.ask('park-moment', { id });
      if (!isSaved(outcome)) return setFailure(outcome);
    }
    await done();
    onParked?.();
  };
  const close = async () => {
    await done();
    await tools.care.closePage();
  };
  const time = openingWords(care, tools.now());
  return (
    <section class="care-card" aria-label={t('care.offer')}>
      <p role="status">
        <Announced text={t(`care.${rule}`)} />
      </p>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
      <div class="care-actions">
        {park.length > 0 && (
          <Button onClick={() => void parkAll()}>
            {park.length === 1 ? t('care.parkIt', { time }) : t('care.parkThem', { time })}
          </Button>
        )}
        <Button onClick={() => void close()}>{t('care.close')}</Button>
        <Button look="quiet" onClick={() => void done()}>
          {t('care.notNow')}
        </Button>
      </div>
    </section>
  );
}

/** Comes into its live region after the region itself, so that it is read out. */
function Announced({ text }: { text: string }) {
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return there ? text : null;
}

/** "18:00", or "tomorrow, 18:00". */
function openingWords({ window }: CareSettings, now: number): string {
  const opening = nextOpening(window, now);
  const time = timeOfDay(opening);
  return sameDay(opening, now) ? time : t('care.tomorrowAt', { time });
}
