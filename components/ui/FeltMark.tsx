import type { Felt } from '../../lib/moment/felt.ts';
import './FeltMark.css';

/** The shape that goes with each kind of moment: a ring left open, or two that touch. */
export function FeltMark({ felt }: { felt: Felt }) {
  return (
    <svg class={`felt-mark felt-mark-${felt}`} viewBox="0 0 20 20" aria-hidden="true">
      {felt === 'dismissed' ? (
        <path d="M14.6 5.2a6.5 6.5 0 1 0 0 9.6" />
      ) : (
        <>
          <circle cx="7" cy="10" r="4.6" />
          <circle cx="13" cy="10" r="4.6" />
        </>
      )}
    </svg>
  );
}
