import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved, whyNotSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Context } from '../../lib/moment/context.ts';
import { type ContextPart, withoutParts, withPart } from '../../lib/moment/context-parts.ts';
import type { Moment } from '../../lib/moment/moment.ts';

export interface PartEdits {
  /** The parts that were removed here and can be put back, as long as the moment is in view. */
  removed: ReadonlySet<ContextPart>;
  /** Why the last change is not saved. */
  failure: Failure | undefined;
  remove(part: ContextPart): void;
  putBack(part: ContextPart): void;
}

/** Removing parts of what is kept with a moment, and putting them back. */
export function useParts(ask: Ask, { id, context }: Pick<Moment, 'id' | 'context'>): PartEdits {
  /** Each removed part with the context that still had it. */
  const [before, setBefore] = useState<ReadonlyMap<ContextPart, Context>>(new Map());
  const [failure, setFailure] = useState<Failure>();

  async function change(next: typeof before, changed: Context) {
    setBefore(next);
    // The log may not have told of the last change yet: what was removed here must not come back by the next.
    const kept = withoutParts(changed, new Set(next.keys()));
    const outcome = await ask('change-moment', { id, change: { context: kept } });
    setFailure(whyNotSaved(outcome));
    if (!isSaved(outcome)) setBefore(before);
  }

  return {
    removed: new Set(before.keys()),
    failure,
    remove: (part) => void change(new Map([...before, [part, context]]), context),
    putBack(part) {
      const earlier = before.get(part);
      const next = new Map([...before].filter(([each]) => each !== part));
      if (earlier) void change(next, withPart(context, part, earlier));
    },
  };
}
