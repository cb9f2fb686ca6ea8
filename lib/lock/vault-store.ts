import * as z from '../schema.ts';
import { checkForm, type VaultRow } from '../vault/sealed-row.ts';
import { VaultError } from '../vault/vault-error.ts';
import { VaultHeader } from '../vault/vault-header.ts';

const form = 'vault-file-1';
const storeNumber = z.int().check(z.minimum(0));

/** How the lock stands: one record, so that each step of a change is one write. */
export const VaultFile = z.strictObject({
  form: z.literal(form),
  /** The store of rows in use: 0 is the log as it was before there ever was a lock. */
  rows: storeNumber,
  /** What the rows in use are sealed with; missing where they are plain. */
  header: z.optional(VaultHeader),
  /** A header that is to take its place once it was seen to open. */
  next: z.optional(VaultHeader),
  /** The store that all rows are being copied into, and what they are sealed with there. */
  moving: z.optional(z.strictObject({ to: storeNumber, header: z.optional(VaultHeader) })),
  /** A store that is not used any more, and is to be erased. */
  leaving: z.optional(storeNumber),
});
export type VaultFile = z.infer<typeof VaultFile>;

/** One store of rows, by id. A write is on the disk when it resolves: all of it, or none. */
export interface RowStore {
  /** At most `count` rows, in the order of their ids, from the one after `after`. */
  page(count: number, after?: string): Promise<VaultRow[]>;
  /** Those of these rows that are there. */
  getAll(ids: readonly string[]): Promise<VaultRow[]>;
  write(change: RowChange): Promise<void>;
  proof(): Promise<string | undefined>;
}

export interface RowChange {
  put?: readonly VaultRow[];
  remove?: readonly string[];
  /** The sealed proof, where it changes with the rows. */
  proof?: string;
}

/** All that the vault asks of a disk. */
export interface VaultStore {
  /** Undefined where there never was a lock. */
  readFile(): Promise<unknown>;
  /** Resolves once the disk has it: the whole record, or the one before. */
  writeFile(file: VaultFile): Promise<void>;
  /** A store of that number; it begins to be with its first write. */
  rows(store: number): RowStore;
  /** Erases a store; resolves also where there was none. */
  drop(store: number): Promise<void>;
  /** What was captured while locked. */
  inbox: RowStore;
}

/** How the lock stands. Throws a `VaultError` where what is stored says nothing that can be trusted. */
export async function readFile(store: VaultStore): Promise<VaultFile> {
  const stored = (await store.readFile()) ?? { form, rows: 0 };
  checkForm(String(Object(stored).form), form);
  const parsed = VaultFile.safeParse(stored);
  if (!parsed.success) throw new VaultError('tampered', parsed.error);
  const { rows, moving, leaving } = parsed.data;
  // The store in use is never one that is written over or erased.
  if (moving?.to === rows || leaving === rows) throw new VaultError('tampered');
  return parsed.data;
}

/** All rows of a store, some at a time. */
export async function* pagesOf(rows: RowStore, count: number): AsyncGenerator<VaultRow[]> {
  let page = await rows.page(count);
  while (page.length > 0) {
    yield page;
    page = await rows.page(count, page.at(-1)?.id);
  }
}
