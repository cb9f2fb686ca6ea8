import type { KeyValue } from '../settings/key-value.ts';
import { browser } from './browser.ts';

type Area = 'local' | 'session';

function keyValue(area: Area): KeyValue {
  return {
    get: async (key) => (await browser.storage[area].get(key))[key],
    set: (key, value) => browser.storage[area].set({ [key]: value }),
    remove: (key) => browser.storage[area].remove(key),
  };
}

/** Settings: kept on disk. */
export const localStore = keyValue('local');

/** The same place, for many values at once. */
export const localValues = {
  // Settings lie there too: whoever asks looks at the names.
  keys: () => browser.storage.local.getKeys(),
  read: (keys: readonly string[]) => browser.storage.local.get([...keys]),
  write: (values: Record<string, unknown>) => browser.storage.local.set(values),
  remove: (keys: readonly string[]) => browser.storage.local.remove([...keys]),
};

/** What must outlive the worker and not the browser: kept in memory, never on disk. */
export const sessionStore = keyValue('session');

/** Calls `onChange` with the new value when `key` changes, until `signal` aborts. */
export function onStored(
  area: Area,
  key: string,
  onChange: (value: unknown) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
    const change = changedArea === area ? changes[key] : undefined;
    if (change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Erases all that is stored, and looks whether it is gone. */
export async function eraseStored(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  if ((await browser.storage.local.getKeys()).length > 0) throw new Error('Not erased');
}

/** Shuts scripts that run in pages, our own reader among them, out of what is stored. */
export async function keepStorageToOurPages(): Promise<void> {
  // Firefox has no such gate for storage.local; there, only our own code calls it.
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
