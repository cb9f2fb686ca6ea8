import type { Moment } from '../moment/moment.ts';
import type { HearChanges } from './changes.ts';
import type { Position } from './engine.ts';
import { type Failure, failureOf } from './failure.ts';
import { type MomentShelf, shelfOf } from './moment-row.ts';
import type { LogReader } from './reader.ts';

/** How many moments are read at a time: few enough that the page answers in between. */
const pageSize = 500;

/** What is known of the log so far. */
export interface Whole {
  /** Every moment that is not deleted, newest first. */
  moments: readonly Moment[];
  /** Whether all of the log has been read; until then there may be older ones. */
  complete: boolean;
  failure: Failure | undefined;
}

/** All of the log, in memory, for what looks over many moments at once. */
export interface WholeLog {
  /** Calls `onChange` with what is known now, and whenever that changes, until `signal` aborts. */
  follow(onChange: (whole: Whole) => void, signal: AbortSignal): void;
}

/**
 * Reads the log page by page when it is first followed, and from then on only what changes. Whoever
 * follows is told after the first page, at the end, and after each change.
 */
export function wholeLog(reader: LogReader, hearChanges: HearChanges): WholeLog {
  const known = new Map<string, Moment>();
  const followers = new Set<(whole: Whole) => void>();
  let whole: Whole = { moments: [], complete: false, failure: undefined };
  let reading: Promise<void> | undefined;

  function tell(parts: Partial<Whole> = {}) {
    whole = { ...whole, ...parts, moments: [...known.values()].toSorted(newestFirst) };
    for (const follower of followers) follower(whole);
  }

  async function readShelf(shelf: MomentShelf) {
    let after: Position | undefined;
    do {
      const page = await reader.newest(shelf, pageSize, after);
      // What was changed while the page was read is known already, and newer.
      for (const moment of page.moments) if (!known.has(moment.id)) known.set(moment.id, moment);
      if (!after && page.next) tell();
      after = page.next;
    } while (after);
  }

  async function refresh(ids: readonly string[]) {
    for (const id of ids) {
      const moment = await reader.get(id);
      if (moment && shelfOf(moment) !== 'deleted') known.set(id, moment);
      else known.delete(id);
    }
    tell();
  }

  async function read() {
    // Stays for as long as the page does.
    hearChanges((ids) => {
      refresh(ids).catch((error: unknown) => tell({ failure: failureOf(error) }));
    }, new AbortController().signal);
    try {
      await readShelf('kept');
      await readShelf('parked');
      tell({ complete: true, failure: undefined });
    } catch (error) {
      tell({ failure: failureOf(error) });
    }
  }

  return {
    follow(onChange, signal) {
      followers.add(onChange);
      signal.addEventListener('abort', () => followers.delete(onChange), { once: true });
      onChange(whole);
      reading ??= read();
    },
  };
}

function newestFirst(a: Moment, b: Moment): number {
  return b.at - a.at || (a.id < b.id ? 1 : -1);
}
