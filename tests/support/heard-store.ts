import type { KeyValue } from '../../lib/settings/key-value.ts';
import { memoryStore } from './memory-store.ts';

type OnChange = (value: unknown) => void;

/** A store in memory that tells of its changes, as a browser's does. */
export interface HeardStore extends KeyValue {
  hear(key: string): (onChange: OnChange, signal: AbortSignal) => void;
}

export function heardStore(initial: Record<string, unknown> = {}): HeardStore {
  const store = memoryStore(initial);
  const listeners = new Map<OnChange, string>();
  return {
    ...store,
    async set(key, value) {
      await store.set(key, value);
      for (const [listener, heard] of listeners)
        if (heard === key) listener(structuredClone(value));
    },
    hear: (key) => (onChange, signal) => {
      listeners.set(onChange, key);
      signal.addEventListener('abort', () => listeners.delete(onChange));
    },
  };
}
