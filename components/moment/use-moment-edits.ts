import type { Ask } from '../../lib/messages/client.ts';
import type { Moment, MomentChange } from '../../lib/moment/moment.ts';
import type { Reflection, ReflectionChange } from '../../lib/moment/reflection.ts';
import { reflectionWith } from '../../lib/moment/reflection-with.ts';
import { type PartEdits, usePartEdits } from '../ui/use-part-edits.ts';

/** What is written about a moment: its kind, its facts, and each part of its reflection. */
export type Written = Pick<Moment, 'kind' | 'facts'> & Reflection;
export type WrittenChange = Pick<MomentChange, 'kind' | 'facts'> & ReflectionChange;
export type MomentEdits = PartEdits<Written, WrittenChange>;

/** Edits of a moment, saved as they are made, part by part. */
export function useMomentEdits(
  ask: Ask,
  moment: Pick<Moment, 'id' | 'kind' | 'facts' | 'reflection'>,
): MomentEdits {
  return usePartEdits<Written, WrittenChange>({
    told: moment,
    logged: writtenOf(moment),
    send: (unsent) => ask('change-moment', { id: moment.id, change: asMomentChange(unsent) }),
  });
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

function asMomentChange({ kind, facts, ...reflection }: WrittenChange): MomentChange {
  return {
    ...(kind !== undefined && { kind }),
    ...(facts !== undefined && { facts }),
    ...(Object.keys(reflection).length > 0 && { reflection }),
  };
}
