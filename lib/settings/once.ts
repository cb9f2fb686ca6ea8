import type { KeyValue } from './key-value.ts';

/** Whether this is the first time that `key` is asked for in `store`. */
export async function takeOnce(store: KeyValue, key: string): Promise<boolean> {
  if (await store.get(key)) return false;
  await store.set(key, true);
  return true;
}
