import type { KeyValues } from '../../lib/log/key-values.ts';

export interface MemoryValues extends KeyValues {
  /** What is stored, as it lies there: a test may damage it. */
  values: Map<string, unknown>;
}

/** A store of keys and values that keeps what a browser's would: copies, by structured clone. */
export function memoryValues(): MemoryValues {
  const values = new Map<string, unknown>();
  return {
    values,
    keys: async () => [...values.keys()],
    read: async (keys) =>
      structuredClone(
        Object.fromEntries(
          keys.filter((key) => values.has(key)).map((key) => [key, values.get(key)]),
        ),
      ),
    write: async (some) => {
      for (const [key, value] of Object.entries(structuredClone(some))) values.set(key, value);
    },
    remove: async (keys) => {
      for (const key of keys) values.delete(key);
    },
  };
}
