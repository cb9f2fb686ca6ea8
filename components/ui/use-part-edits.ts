import { useEffect, useRef, useState } from 'preact/hooks';
import { isSaved } from '../../lib/log/written.ts';
import type { Outcome } from '../../lib/messages/answers.ts';
import { type SaveState, useAutosave } from './use-autosave.ts';

/** Texts that were written here, and that another page has replaced since, until they are put back or let go. */
export interface ReplacedTexts<Part extends PropertyKey> {
  replaced: ReadonlyMap<Part, string>;
  putBack(part: Part): void;
  letGo(part: Part): void;
}

export interface PartEdits<Parts, Change> extends ReplacedTexts<keyof Parts> {
  /** As it is to be shown: what the log has, and over it what was written here. */
  written: Parts;
  change(change: Change): void;
  state: SaveState;
}

interface PartsOfRecord<Parts, Change> {
  /** What the log last told; a new object each time that it tells. */
  told: unknown;
  /** The parts that can be edited, as the log has them. */
  logged: Parts;
  /** Sends what was written; `null` empties a part. */
  send(change: Change): Promise<Outcome>;
  /** Whether a text is gone for good where the log has this instead; without it, always. */
  isLost?(text: string, newer: unknown): boolean;
}

/** What was given here of one part. */
interface Given {
  value: unknown;
  /** What the log had before: told again, it is old news. */
  before: unknown;
  /** Every value that was sent. */
  sent: unknown[];
  /** Whether the log has told of `value`: what it tells from then on is newer. */
  confirmed: boolean;
}

/**
 * Edits of a record, saved as they are made. A part that was not touched here follows the log, and is
 * never sent: another page may have written it. Where two pages write the same text, the newer one is
 * kept, and the page with the older one offers it back.
 */
export function usePartEdits<Parts extends object, Change extends object>({
  told,
  logged,
  send,
  isLost = () => true,
}: PartsOfRecord<Parts, Change>): PartEdits<Parts, Change> {
  type Part = keyof Parts;
  const given = useRef(new Map<Part, Given>());
  const [replaced, setReplaced] = useState<ReadonlyMap<Part, string>>(new Map());
  const [, redraw] = useState({});
  const [state, save] = useAutosave<Change>((unsent) => {
    for (const [part, value] of entriesOf<Part>(unsent)) given.current.get(part)?.sent.push(value);
    return send(unsent);
  });

  useEffect(() => {
    for (const [part, mine] of given.current) {
      const newest = logged[part] ?? null;
      mine.confirmed ||= same(newest, mine.value);
      // What is still to be sent is newer than what the log tells.
      if (!isSaved(state) || !isNewer(newest, mine)) continue;
      given.current.delete(part);
      const { value } = mine;
      if (typeof value === 'string' && value !== '' && isLost(value, newest)) {
        setReplaced((texts) => new Map([...texts, [part, value]]));
      }
      redraw({});
    }
  }, [told, state]);

  function change(changes: Change) {
    for (const [part, value] of entriesOf<Part>(changes)) {
      const { before = logged[part] ?? null, sent = [] } = given.current.get(part) ?? {};
      given.current.set(part, { value, before, sent, confirmed: false });
    }
    redraw({});
    save(changes);
  }

  const letGo = (part: Part) =>
    setReplaced((texts) => new Map([...texts].filter(([each]) => each !== part)));

  return {
    written: over(logged, given.current),
    change,
    state,
    replaced,
    putBack(part) {
      change({ [part]: replaced.get(part) ?? null } as Change);
      letGo(part);
    },
    letGo,
  };
}

/** Whether what the log tells of a part was written by another page after what was given here. */
function isNewer(told: unknown, { value, before, sent, confirmed }: Given): boolean {
  if (same(told, value)) return false;
  if (confirmed) return true;
  return !same(told, before) && !sent.some((each) => same(each, told));
}

function over<Parts extends object>(logged: Parts, given: ReadonlyMap<keyof Parts, Given>): Parts {
  const values = [...given].map(([part, { value }]) => [part, value ?? undefined]);
  return { ...logged, ...Object.fromEntries(values) } as Parts;
}

function entriesOf<Part extends PropertyKey>(change: object): [Part, unknown][] {
  return Object.entries(change) as [Part, unknown][];
}

/** Parts are texts, numbers, or small lists and records of them. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
