import type { Felt } from '../moment/felt.ts';
import type { Carrier } from './client.ts';

/** A press that was made before the page's own script was there; it is on its way. */
export interface EarlyPress {
  id: string;
  felt: Felt;
  /** When it was pressed, in milliseconds since 1970. */
  at: number;
}

/** A message that was sent before the page's own script was there. */
export interface SentEarly {
  message: unknown;
  answer: Promise<unknown>;
}

/** What `public/shell.js` has done by the time the page's own script is there. */
export interface Shell {
  sent: SentEarly[];
  /** Ends its listening for a press; answers the one that was made, if there was one. */
  take(): EarlyPress | undefined;
}

declare global {
  interface Window {
    shell?: Shell;
  }
}

/** Carries messages by `carry`. One that was sent early is not sent again: its answer is taken, once. */
export function carryOn(sent: SentEarly[], carry: Carrier): Carrier {
  return (message) => {
    const text = JSON.stringify(message);
    const index = sent.findIndex((early) => JSON.stringify(early.message) === text);
    const [early] = index < 0 ? [] : sent.splice(index, 1);
    return early ? early.answer : carry(message);
  };
}
