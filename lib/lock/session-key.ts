import * as z from '../schema.ts';
import type { KeyValue } from '../settings/key-value.ts';
import type { Secrets } from '../vault/vault-keys.ts';

/** After how many minutes without a touch the vault locks itself. */
export const IdleMinutes = z.union([z.literal(1), z.literal(5), z.literal(15), z.literal(60)]);
export type IdleMinutes = z.infer<typeof IdleMinutes>;
export const usualIdle: IdleMinutes = 5;

/** When it is over, and when it was last looked at; in milliseconds since 1970. */
const Deadline = z.strictObject({ idle: IdleMinutes, until: z.number(), seen: z.number() });

// Apart: whoever moves the deadline while another context locks brings back no secret.
const secretsKey = 'vault-secrets';
const deadlineKey = 'vault-deadline';

/** The secrets while the vault is unlocked. The deadline is looked at whenever they are read. */
export interface SessionKey {
  unlock(secrets: Secrets, idle?: IdleMinutes): Promise<void>;
  /** Undefined while locked. A clock that has passed the deadline, or was set back, locks. */
  read(): Promise<Secrets | undefined>;
  /** To be called when the person does something: idle time begins anew. Unlocks nothing. */
  touch(idle?: IdleMinutes): Promise<void>;
  lock(): Promise<void>;
}

/** Over a store that lives in memory alone. */
export function sessionKey(store: KeyValue, now: () => number): SessionKey {
  const begin = (idle: IdleMinutes) =>
    store.set(deadlineKey, { idle, until: now() + idle * 60_000, seen: now() });

  async function lock(): Promise<void> {
    await store.remove(secretsKey);
    await store.remove(deadlineKey);
  }

  async function look(): Promise<z.infer<typeof Deadline> | undefined> {
    const parsed = Deadline.safeParse(await store.get(deadlineKey));
    const time = now();
    if (parsed.success && time >= parsed.data.seen && time < parsed.data.until) return parsed.data;
    await lock();
    return undefined;
  }

  return {
    lock,
    async unlock(secrets, idle = usualIdle) {
      await begin(idle);
      await store.set(secretsKey, secrets);
    },
    async read() {
      const deadline = await look();
      if (!deadline) return undefined;
      await store.set(deadlineKey, { ...deadline, seen: now() });
      const secrets = await store.get(secretsKey);
      return typeof secrets === 'string' ? secrets : undefined;
    },
    async touch(idle) {
      const deadline = await look();
      if (deadline) await begin(idle ?? deadline.idle);
    },
  };
}
