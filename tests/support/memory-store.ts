import type { KeyValue } from '../../lib/settings/key-value.ts';

/** A store that keeps what a browser's would: copies, by structured clone. */
export function memoryStore(initial: Record<string, unknown> = {}): KeyValue {
  const values = new Map(Object.entries(initial));
  return {
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    remove: async (key) => void values.delete(key),
  };
}
