import {
  type CareChange,
  careKey,
  type CareSettings,
  changedCare,
  parseCareSettings,
  usualCare,
} from '../care/care-settings.ts';
import { oneAfterAnother } from '../in-turn.ts';
import type { KeyValue } from './key-value.ts';

/** The settings of care as a page knows and changes them. */
export interface CareStore {
  /** What was last read; undefined before the first time. */
  known(): CareSettings | undefined;
  read(): Promise<CareSettings>;
  /** A change that depends on what was chosen before is a function of it: two at once must not undo each other. */
  change(change: CareChange | ((care: CareSettings) => CareChange)): Promise<void>;
  /** Calls `onChange` with the settings, now and whenever any page changes them, until `signal` aborts. */
  follow(onChange: (care: CareSettings) => void, signal: AbortSignal): void;
}

/** `hear` calls back with what is stored whenever that changes. */
export function careStore(
  settings: KeyValue,
  now: () => number,
  hear: (onChange: (stored: unknown) => void, signal: AbortSignal) => void,
): CareStore {
  // Two changes at once must not undo each other.
  const inTurn = oneAfterAnother();
  let known: CareSettings | undefined;

  async function read(): Promise<CareSettings> {
    known = parseCareSettings(await settings.get(careKey));
    return known;
  }

  return {
    known: () => known,
    read,
    change: (change) =>
      inTurn(async () => {
        const care = await read();
        const made = typeof change === 'function' ? change(care) : change;
        await settings.set(careKey, changedCare(care, made, now()));
      }),
    follow(onChange, signal) {
      const tell = (care: CareSettings) => {
        known = care;
        if (!signal.aborted) onChange(care);
      };
      hear((stored) => tell(parseCareSettings(stored)), signal);
      // A page must work also where its settings cannot be read.
      read().then(tell, () => tell(usualCare));
    },
  };
}
