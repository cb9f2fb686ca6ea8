import type { Opened, OpenedIn } from '../care/brake.ts';
import type { CareRule } from '../care/care-settings.ts';
import { Dismissals } from '../care/dismissals.ts';
import { oneAfterAnother } from '../in-turn.ts';
import { Instant } from '../moment/instant.ts';
import * as z from '../schema.ts';
import type { KeyValue } from './key-value.ts';

/** What the rules of care must remember. */
export interface CareMemory {
  /** Remembers that a moment was opened; answers all openings of late, this one among them. */
  open(id: string, where: OpenedIn): Promise<readonly Opened[]>;
  opens(): Promise<readonly Opened[]>;
  dismiss(rule: CareRule): Promise<void>;
  dismissed(): Promise<Dismissals>;
}

const opensKey = 'opened';
const dismissedKey = 'care-dismissed';

const day = 24 * 60 * 60 * 1_000;
const mostOpens = 200;

const Opens = z.array(
  z.strictObject({ id: z.string(), in: z.enum(['moment', 'reflect']), at: Instant }),
);

/**
 * Which moments were opened is kept in `memory`, which never reaches the disk and ends with the browser; what
 * was put aside is kept in `settings`, so that it stays silent after a restart.
 */
export function careMemory(memory: KeyValue, settings: KeyValue, now: () => number): CareMemory {
  // Two at once must not undo each other.
  const inTurn = oneAfterAnother();

  async function opens(): Promise<Opened[]> {
    const parsed = Opens.safeParse(await memory.get(opensKey));
    return parsed.success ? parsed.data.filter(({ at }) => at > now() - day) : [];
  }

  async function dismissed(): Promise<Dismissals> {
    const parsed = Dismissals.safeParse(await settings.get(dismissedKey));
    return parsed.success ? parsed.data : {};
  }

  return {
    opens,
    dismissed,
    open: (id, where) =>
      inTurn(async () => {
        const all = [...(await opens()), { id, in: where, at: now() }].slice(-mostOpens);
        await memory.set(opensKey, all);
        return all;
      }),
    dismiss: (rule) =>
      inTurn(async () => settings.set(dismissedKey, { ...(await dismissed()), [rule]: now() })),
  };
}
