import { useRef } from 'preact/hooks';
import { CheckInCard } from './CheckInCard.tsx';
import { FadingNotice } from './FadingNotice.tsx';
import { OfferCard } from './BrakeOffer.tsx';
import type { CareTools } from './care-tools.ts';
import { useBrake } from './use-brake.ts';
import './HistoryCare.css';

interface HistoryCareProps {
  tools: CareTools;
  /** Whether a moment is in view, where an offer to pause is made instead. */
  momentInView: boolean;
  /** Opens a moment. */
  onChoose(id: string): void;
}

/** What care has to say above the list: an offer to pause, or else a question; and what fades soon. */
export function HistoryCare({ tools, momentInView, onChoose }: HistoryCareProps) {
  const [offered, putAside] = useBrake(tools, undefined);
  const hadOffer = useRef(false);
  hadOffer.current ||= !!offered;
  return (
    <div class="history-care">
      {!momentInView && (
        <OfferCard tools={tools} offered={offered} putAside={putAside} onParked={() => undefined} />
      )}
      {/* One thing at a time: a question does not follow on an offer. */}
      {offered === null && !hadOffer.current && <CheckInCard tools={tools} />}
      <FadingNotice tools={tools} onChoose={onChoose} />
    </div>
  );
}
