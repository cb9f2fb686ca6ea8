import { inTime } from '../in-time.ts';
import type { InTurn } from '../in-turn.ts';
import { LogError } from './failure.ts';
import { type Engines, openBoth, type Opened } from './opening.ts';
import type { Quarantine } from './quarantine.ts';
import { settle } from './settling.ts';

/** The log as it was opened last. */
export interface PresentLog {
  open(): Promise<Opened>;
  /** The log once it is known how its copies stand. */
  settled(): Promise<Opened>;
  /** Waits a moment for that: small logs are compared before anything is written, large ones meanwhile. */
  ready(): Promise<void>;
  /** Opens it anew at the next use. */
  drop(): void;
  /** Opens it anew and gives each copy what it lacks, also where a ledger knows of more. */
  reopenWhole(): Promise<void>;
}

/** `patience` is how long a write waits for two copies that are being compared, in milliseconds. */
export function presentLog(
  engines: Engines,
  quarantine: Quarantine,
  inTurn: InTurn,
  patience = 250,
): PresentLog {
  let opened: Promise<Opened> | undefined;
  let settling: Promise<unknown> = Promise.resolve();
  let grace: Promise<unknown> = settling;

  function open(whole = false): Promise<Opened> {
    if (opened) return opened;
    const opening = openBoth(engines, quarantine, whole).then(
      (log) => {
        if (log.standing === 'settling') begin(log, () => opened === opening, whole);
        return log;
      },
      (error: unknown) => {
        if (opened === opening) opened = undefined;
        throw error;
      },
    );
    opened = opening;
    return opening;
  }

  function begin(log: Opened, isCurrent: () => boolean, asked: boolean): void {
    settling = settle(log, { inTurn, quarantine, isCurrent }, asked);
    // Once for all: a press after that waits no more.
    grace = inTime(settling, patience, () => new LogError('storage')).catch(() => undefined);
  }

  return {
    open: () => open(),
    async settled() {
      for (;;) {
        const opening = open();
        const log = await opening;
        await settling.catch(() => undefined);
        if (opened === opening) return log;
      }
    },
    async ready() {
      await open().catch(() => undefined);
      await grace;
    },
    drop: () => void (opened = undefined),
    async reopenWhole() {
      opened = undefined;
      const { sides } = await open(true);
      for (const { failure } of sides) if (failure) throw failure;
      await settling;
    },
  };
}
