import { useEffect, useRef, useState } from 'preact/hooks';
import { isSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Moment, MomentChange } from '../../lib/moment/moment.ts';
import type { Reflection, ReflectionChange } from '../../lib/moment/reflection.ts';
import { reflectionWith } from '../../lib/moment/reflection-with.ts';
import { type SaveState, useAutosave } from '../ui/use-autosave.ts';

/** What is written about a moment: its kind, its facts, and each part of its reflection. */
export type Written = Pick<Moment, 'kind' | 'facts'> & Reflection;
export type WrittenChange = Pick<MomentChange, 'kind' | 'facts'> & ReflectionChange;
export type WrittenPart = keyof Written;

export interface MomentEdits {
  /** As it is to be shown: what the log has, and over it what was written here. */
  written: Written;
  change(change: WrittenChange): void;
  state: SaveState;
  /** Texts that were written here, and that another page has replaced since, until they are put back or let go. */
  replaced: ReadonlyMap<WrittenPart, string>;
  putBack(part: WrittenPart): void;
  letGo(part: WrittenPart): void;
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
 * Edits of a moment, saved as they are made. A part that was not touched here follows the log, and is
 * never sent: another page may have written it. Where two pages write the same text, the newer one is
 * kept, and the page with the older one offers it back.
 */
export function useMomentEdits(
  ask: Ask,
  moment: Pick<Moment, 'id' | 'kind' | 'facts' | 'reflection'>,
): MomentEdits {
  const given = useRef(new Map<WrittenPart, Given>());
  const [replaced, setReplaced] = useState<ReadonlyMap<WrittenPart, string>>(new Map());
  const [, redraw] = useState({});
  const [state, save] = useAutosave<WrittenChange>((unsent) => {
    for (const [part, value] of entriesOf(unsent)) given.current.get(part)?.sent.push(value);
    return ask('change-moment', { id: moment.id, change: asMomentChange(unsent) });
  });
  const logged = writtenOf(moment);

  useEffect(() => {
    for (const [part, mine] of given.current) {
      const told = logged[part] ?? null;
      mine.confirmed ||= same(told, mine.value);
      // What is still to be sent is newer than what the log tells.
      if (!isSaved(state) || !isNewer(told, mine)) continue;
      given.current.delete(part);
      const { value } = mine;
      if (typeof value === 'string' && value !== '') {
        setReplaced((texts) => new Map([...texts, [part, value]]));
      }
      redraw({});
    }
  }, [moment, state]);

  function change(changes: WrittenChange) {
    for (const [part, value] of entriesOf(changes)) {
      const { before = logged[part] ?? null, sent = [] } = given.current.get(part) ?? {};
      given.current.set(part, { value, before, sent, confirmed: false });
    }
    redraw({});
    save(changes);
  }

  const letGo = (part: WrittenPart) =>
    setReplaced((texts) => new Map([...texts].filter(([each]) => each !== part)));

  return {
    written: over(logged, given.current),
    change,
    state,
    replaced,
    putBack(part) {
      change({ [part]: replaced.get(part) ?? null });
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

function writtenOf({ kind, facts, reflection }: Pick<Moment, 'kind' | 'facts' | 'reflection'>) {
  return { ...reflection, ...(kind && { kind }), ...(facts && { facts }) } as Written;
}

/** `moment` with what was written, whether or not the log has it yet. */
export function momentWith(
  { kind: _kind, facts: _facts, reflection: _reflection, ...moment }: Moment,
  { kind, facts, ...parts }: Written,
): Moment {
  const reflection = reflectionWith(undefined, parts);
  return {
    ...moment,
    ...(kind && { kind }),
    ...(facts && { facts }),
    ...(reflection && { reflection }),
  };
}

function over(logged: Written, given: ReadonlyMap<WrittenPart, Given>): Written {
  const values = [...given].map(([part, { value }]) => [part, value ?? undefined]);
  return { ...logged, ...Object.fromEntries(values) } as Written;
}

function entriesOf(change: WrittenChange): [WrittenPart, unknown][] {
  return Object.entries(change) as [WrittenPart, unknown][];
}

function asMomentChange({ kind, facts, ...reflection }: WrittenChange): MomentChange {
  return {
    ...(kind !== undefined && { kind }),
    ...(facts !== undefined && { facts }),
    ...(Object.keys(reflection).length > 0 && { reflection }),
  };
}

/** Parts are texts, numbers, or small lists and records of them. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
