import { canFade } from '../care/fading.ts';
import { oneAfterAnother } from '../in-turn.ts';
import { Instant } from '../moment/instant.ts';
import type { Moment } from '../moment/moment.ts';
import * as z from '../schema.ts';
import type { KeyValue } from './key-value.ts';

/* @__NO_SIDE_EFFECTS__ */
const position = () => z.optional(z.strictObject({ at: Instant, id: z.string() }));

/** How far fading has come, so that not all of the log is read each day. */
const FadeProgress = z.strictObject({
  /** When it was last looked; left out before the first time. */
  lookedAt: z.optional(Instant),
  /** By shelf, the last moment that was looked at: those before it need no second look. */
  passed: z.strictObject({ kept: position(), parked: position() }),
  /** The moments that do: they may have been written after they were passed. One may be here twice. */
  again: z.array(z.string()),
  /** Set where those would be too many: then all of the log is looked at again. */
  anew: z.boolean(),
});
export type FadeProgress = z.infer<typeof FadeProgress>;

const beginning: FadeProgress = { passed: {}, again: [], anew: false };

const key = 'fade-progress';

const mostAgain = 500;

const day = 24 * 60 * 60 * 1_000;

export interface FadeProgressStore {
  read(): Promise<FadeProgress>;
  change(edit: (progress: FadeProgress) => FadeProgress): Promise<void>;
  /** To be called before a moment is written: one that may have been passed must fade some day all the same. */
  note(moment: Moment, before: Moment | undefined): Promise<void>;
}

/** Where nothing or something broken is stored, it begins anew: that costs a reading of the log, and no more. */
export function fadeProgress(store: KeyValue, now: () => number): FadeProgressStore {
  // Two changes at once must not undo each other.
  const inTurn = oneAfterAnother();

  async function read(): Promise<FadeProgress> {
    const parsed = FadeProgress.safeParse(await store.get(key));
    return parsed.success ? parsed.data : beginning;
  }

  function change(edit: (progress: FadeProgress) => FadeProgress): Promise<void> {
    return inTurn(async () => store.set(key, edit(await read())));
  }

  return {
    read,
    change,
    async note(moment, before) {
      // What was logged within a day cannot have been passed: a press waits for nothing.
      if (!canFade(moment) || moment.at > now() - day || isKnown(moment, before)) return;
      await change((progress) => lookingAgain(progress, [moment.id]));
    },
  };
}

/** Whether `moment` could fade before, and lies where it lay: then it is ahead, or to be looked at again. */
function isKnown(moment: Moment, before: Moment | undefined): boolean {
  const isParked = moment.parkedUntil !== undefined;
  return before !== undefined && canFade(before) && isParked === (before.parkedUntil !== undefined);
}

/** `progress` with these moments to be looked at again. */
export function lookingAgain(progress: FadeProgress, ids: readonly string[]): FadeProgress {
  if (progress.anew) return progress;
  const again = [...progress.again, ...ids];
  return again.length > mostAgain ? { ...progress, again: [], anew: true } : { ...progress, again };
}

/** `progress` as it is when a look begins. */
export function lookingAnew(progress: FadeProgress): FadeProgress {
  return progress.anew ? { ...progress, passed: {}, again: [], anew: false } : progress;
}
