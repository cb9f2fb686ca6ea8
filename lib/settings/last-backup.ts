import { Instant } from '../moment/instant.ts';
import type { KeyValue } from './key-value.ts';

const key = 'last-backup';

/** When all of the log was last written into a file; undefined where it never was. */
export async function readLastBackup(store: KeyValue): Promise<number | undefined> {
  return Instant.safeParse(await store.get(key)).data;
}

export async function keepLastBackup(store: KeyValue, at: number): Promise<void> {
  await store.set(key, at);
}
