import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { OfferCard } from './BrakeOffer.tsx';
import { BackupLine, type BackupTools, useBackupDue } from '../transfer/BackupLine.tsx';
import { CheckInCard } from './CheckInCard.tsx';
import { FadingNotice } from './FadingNotice.tsx';
import { useBrake } from './use-brake.ts';
import { useCareSettings } from './use-care-settings.ts';
import { useCheckIn } from './use-check-in.ts';
import { useFadingSoon } from './use-fading-soon.ts';
import './HistoryCare.css';

interface HistoryCareProps {
  tools: BackupTools;
  /** Whether the log can be changed; undefined until it is known. */
  mayChange: boolean | undefined;
  /** Whether a moment is in view, where an offer to pause is made instead. */
  momentInView: boolean;
  /** Opens a moment. */
  onChoose(id: string): void;
  /** Goes where backups are made. */
  onBackup(): void;
}

/**
 * What care has to say above the list: an offer to pause, or else a question; and what fades soon. Undefined
 * until all of it is known.
 */
export function useHistoryCare(props: HistoryCareProps): ComponentChild {
  const { tools, mayChange, momentInView, onChoose, onBackup } = props;
  const care = useCareSettings(tools);
  const [offered, putOfferAside] = useBrake(tools, undefined);
  const [asked, putQuestionAside] = useCheckIn(tools);
  const soon = useFadingSoon(tools, care);
  const [backupDue, putBackupAside] = useBackupDue(tools, care);
  const hadOffer = useRef(false);
  hadOffer.current ||= !!offered;
  if (!care || !soon || [offered, asked, mayChange, backupDue].includes(undefined))
    return undefined;
  return (
    <div class="history-care">
      {!momentInView && (
        <OfferCard
          tools={tools}
          offered={offered}
          putAside={putOfferAside}
          mayPark={mayChange === true}
        />
      )}
      {/* One thing at a time: a question waits while a moment is in view, and follows on no offer. */}
      {mayChange && !hadOffer.current && (
        <div hidden={momentInView}>
          <CheckInCard tools={tools} asked={asked} putAside={putQuestionAside} />
        </div>
      )}
      {mayChange && <FadingNotice tools={tools} care={care} soon={soon} onChoose={onChoose} />}
      {backupDue && !offered && !asked && (
        <BackupLine onBackup={onBackup} putAside={putBackupAside} />
      )}
    </div>
  );
}
