import type { Felt } from '../../lib/moment/felt.ts';
import './FeltMark.css';

/** The shape that goes with each kind of moment: two rings apart, or two that meet. */
export function FeltMark({ felt }: { felt: Felt }) {
  return (
    <svg class={`felt-mark felt-mark-${felt}`} viewBox="0 0 20 20" aria-hidden="true">
      {felt === 'dismissed' ? (
        <>
          <circle cx="5" cy="10" r="3.6" />
          <circle cx="15" cy="10" r="3.6" stroke-dasharray="2.1 1.67" />
        </>
      ) : (
        <>
          <circle cx="7" cy="10" r="4.6" />
          <circle cx="13" cy="10" r="4.6" />
        </>
      )}
    </svg>
  );
}
