import type { RowChange, RowStore, VaultStore } from '../../lib/lock/vault-store.ts';
import type { VaultRow } from '../../lib/vault/sealed-row.ts';

/** What happens at the operation that goes wrong: the whole browser ends before it, or after it. */
export type Crash = 'before' | 'after';

/** Stands for the end of the browser: nothing after it is done. */
export class Ended extends Error {}

interface Rows {
  rows: Map<string, VaultRow>;
  proof?: string;
}

/** What would be on the disk. */
export interface Disk {
  file: unknown;
  stores: Map<number | 'inbox', Rows>;
}

export interface MemoryVault extends VaultStore {
  disk: Disk;
  /** How many operations there were. */
  count(): number;
}

export function aDisk(rows: readonly VaultRow[] = []): Disk {
  return {
    file: undefined,
    stores: new Map([[0, { rows: new Map(rows.map((row) => [row.id, row])) }]]),
  };
}

/**
 * A vault's store over a disk that outlives it. With operation number `at` (the first is 0) the browser
 * ends: that operation was done or not, as `crash` says, and no later one is.
 */
export function memoryVault(disk: Disk, at = Infinity, crash: Crash = 'before'): MemoryVault {
  let count = 0;

  async function run<T>(work: () => T): Promise<T> {
    const turn = count;
    count += 1;
    if (turn > at || (turn === at && crash === 'before')) throw new Ended();
    // A copy, as a disk would give it.
    const result = structuredClone(work());
    if (turn === at) throw new Ended();
    return result;
  }

  const there = (name: number | 'inbox'): Rows => disk.stores.get(name) ?? { rows: new Map() };

  function write(name: number | 'inbox', { put = [], remove = [], proof }: RowChange): void {
    const { rows, proof: before } = there(name);
    const after = new Map(rows);
    for (const id of remove) after.delete(id);
    for (const row of put) after.set(row.id, row);
    const kept = proof ?? before;
    disk.stores.set(name, { rows: after, ...(kept !== undefined && { proof: kept }) });
  }

  const rowStore = (name: number | 'inbox'): RowStore => ({
    page: (many, after = '') =>
      run(() =>
        [...there(name).rows.values()]
          .filter(({ id }) => id > after)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, many),
      ),
    getAll: (ids) => run(() => ids.flatMap((id) => there(name).rows.get(id) ?? [])),
    write: (change) => run(() => write(name, structuredClone(change))),
    proof: () => run(() => there(name).proof),
  });

  return {
    disk,
    count: () => count,
    readFile: () => run(() => disk.file),
    writeFile: (file) => run(() => void (disk.file = structuredClone(file))),
    rows: rowStore,
    drop: (store) => run(() => void disk.stores.delete(store)),
    inbox: rowStore('inbox'),
  };
}
