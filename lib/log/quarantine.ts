import { LogError } from './failure.ts';

/** Decides whether the log may be written now. */
export interface Quarantine {
  /** Rejects where nothing may be written, or no larger work be begun. */
  check(work: 'write' | 'bulk'): Promise<void>;
  /**
   * Stops all writing until the browser starts again, where `failure` came out of a store. What a browser
   * stores after such an error may be gone at its next start, and what it had stored before with it.
   */
  heed(failure: unknown): Promise<void>;
}

/** Outlives the worker, and not the browser. */
export interface Session {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

const key = 'no-writing';
const MiB = 1024 * 1024;
const needed = { write: 16 * MiB, bulk: 64 * MiB };

const unknown = Promise.resolve(Infinity);

/** `room` tells how many bytes the disk has left. */
export function quarantine(session: Session, room: () => Promise<number>): Quarantine {
  let stopped: Promise<boolean> | undefined;

  function isStopped(): Promise<boolean> {
    stopped ??= session.get(key).then(Boolean, () => false);
    return stopped;
  }

  return {
    async check(work) {
      if (await isStopped()) throw new LogError('until_restart');
      // A press does not wait for the answer of the disk where it has not come yet.
      const left = await (work === 'bulk' ? room() : Promise.race([room(), unknown]));
      if (left < needed[work]) throw new LogError('no_space');
    },
    async heed(failure) {
      if (!(failure instanceof LogError) || !isOfStore(failure)) return;
      stopped = Promise.resolve(true);
      await session.set(key, true).catch(() => undefined);
    },
  };
}

/** A store that was only slow gave no error of its own. */
function isOfStore({ failure, cause }: LogError): boolean {
  return cause !== undefined && (failure === 'no_space' || failure === 'storage');
}

/** Does `work` on a store where it may be done now, and heeds how it fails. */
export async function guarded(
  gate: Quarantine,
  size: 'write' | 'bulk',
  work: () => Promise<void>,
): Promise<void> {
  await gate.check(size);
  try {
    await work();
  } catch (error) {
    await gate.heed(error);
    throw error;
  }
}
