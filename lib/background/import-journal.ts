import { LogError } from '../log/failure.ts';
import type { KeyValue } from '../settings/key-value.ts';
import { type Batch, batchesKey, parseBatches } from '../transfer/batch.ts';
import type { Entry } from './import-rows.ts';

/** Where each import writes down what it is about to do. */
export interface ImportJournal {
  batches(): Promise<Batch[]>;
  /** Rejects where there is none with this id. */
  batch(id: string): Promise<Batch>;
  keep(batch: Batch): Promise<void>;
  drop(id: string): Promise<void>;
  entries(id: string, part: number): Promise<Entry[]>;
  keepEntries(id: string, part: number, entries: readonly Entry[]): Promise<void>;
  dropEntries(id: string, part: number): Promise<void>;
}

export function importJournal(store: KeyValue): ImportJournal {
  const batches = async () => parseBatches(await store.get(batchesKey));
  const others = async (id: string) => (await batches()).filter((each) => each.id !== id);
  return {
    batches,
    async batch(id) {
      const found = (await batches()).find((each) => each.id === id);
      if (!found) throw new LogError('not_found');
      return found;
    },
    keep: async (batch) => store.set(batchesKey, [...(await others(batch.id)), batch]),
    drop: async (id) => store.set(batchesKey, await others(id)),
    async entries(id, part) {
      const stored = await store.get(key(id, part));
      return Array.isArray(stored) ? (stored as Entry[]) : [];
    },
    keepEntries: (id, part, entries) => store.set(key(id, part), entries),
    dropEntries: (id, part) => store.remove(key(id, part)),
  };
}

function key(id: string, part: number): string {
  return `import-${id}-${part}`;
}
