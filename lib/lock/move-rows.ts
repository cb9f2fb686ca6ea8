import type { InTurn } from '../in-turn.ts';
import { absorbInbox, opens, type Unlocked } from './absorb.ts';
import { emptyProof, openProof, proofAfter, sealProof } from '../vault/proof.ts';
import { insideOf, type Marked, openRow, sealRow, type VaultRow } from '../vault/sealed-row.ts';
import { VaultError } from '../vault/vault-error.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import {
  pagesOf,
  readFile,
  type RowStore,
  type VaultFile,
  type VaultStore,
} from './vault-store.ts';

const batch = 200;

/**
 * Goes on with turning the lock on or off, from wherever it was cut off: copies, copies again until all
 * that was read back is the same, takes the new store into use in one write, and erases the old one. The
 * caller holds back other writes meanwhile. What does not open is never left behind unasked: unless
 * `evenUnreadable`, it ends with a `VaultError` "tampered", and everything stays as it was.
 */
export async function moveRows(
  store: VaultStore,
  unlocked: Unlocked,
  evenUnreadable = false,
): Promise<void> {
  const { moving, header, form, rows } = await readFile(store);
  if (!moving) return finishMove(store);
  const { id } = await unlocked();
  if (id !== (header ?? moving.header)?.keyId) throw new VaultError('locked');
  const unreadable = header ? await absorbInbox(store, unlocked, atOnce) : [];
  if (unreadable.length > 0 && !evenUnreadable) throw new VaultError('tampered');
  while ((await copyOnce(store, unlocked, evenUnreadable)) > 0);
  const sealing = moving.header && { header: moving.header };
  await store.writeFile({ form, rows: moving.to, ...sealing, leaving: rows });
  await finishMove(store);
}

/** Erases what a move has left. Needs no key: to be called at every start. */
export async function finishMove(store: VaultStore): Promise<void> {
  const { leaving, ...file } = await readFile(store);
  if (leaving === undefined) return;
  await store.drop(leaving);
  await store.writeFile(file);
}

const atOnce: InTurn = (work) => work();

/** How rows lie in a store. */
interface Form {
  open(row: VaultRow): Promise<Marked>;
  make(row: VaultRow): Promise<Marked>;
}

const asItIs = async (row: VaultRow): Promise<Marked> => ({ row, mark: '0' });
const plain: Form = { open: asItIs, make: asItIs };
const sealed = (keys: VaultKeys): Form => ({
  open: (row) => openRow(keys, row),
  make: (row) => sealRow(keys, row),
});

/** Makes the new store like the old one. Answers how many changes that took. */
async function copyOnce(
  store: VaultStore,
  unlocked: Unlocked,
  evenUnreadable: boolean,
): Promise<number> {
  const file = await readFile(store);
  const to = file.moving?.to ?? file.rows + 1;
  const [from, target] = [store.rows(file.rows), store.rows(to)];
  let changes = 0;
  let proof = emptyProof(file.moving?.header?.generation ?? 0);
  for await (const page of pagesOf(from, batch)) {
    const keys = await unlocked();
    const forms = formsOf(file, keys);
    const there = new Map(
      (await target.getAll(page.map(({ id }) => id))).map((row) => [row.id, row]),
    );
    const copies = await Promise.all(
      page.map(async (row) => {
        const opened = await opens(forms.from.open(row));
        if (!opened && !evenUnreadable) throw new VaultError('tampered');
        return copyOf(opened?.row ?? row, there.get(row.id), forms.to);
      }),
    );
    const put = copies.filter(({ isNew }) => isNew).map(({ row }) => row);
    if (put.length > 0) await target.write({ put });
    changes += put.length;
    proof = proofAfter(
      proof,
      copies.map(({ mark }) => mark),
    );
  }
  changes += await removeStrays(from, target);
  if (!file.moving?.header) return changes;
  return changes + (await keepProof(target, await unlocked(), proof));
}

function formsOf({ header, moving }: VaultFile, keys: VaultKeys): { from: Form; to: Form } {
  return { from: header ? sealed(keys) : plain, to: moving?.header ? sealed(keys) : plain };
}

/** What is there already, where it is the same; else a new copy. */
async function copyOf(row: VaultRow, there: VaultRow | undefined, form: Form) {
  const opened = there && (await opens(form.open(there)));
  if (there && opened && textOf(opened.row) === textOf(row)) {
    return { row: there, mark: opened.mark, isNew: false };
  }
  return { ...(await form.make(row)), isNew: true };
}

function textOf(row: VaultRow): string {
  return JSON.stringify([row.id, ...insideOf(row, '')]);
}

/** What was erased from the old store since it was copied. */
async function removeStrays(from: RowStore, target: RowStore): Promise<number> {
  let removed = 0;
  for await (const page of pagesOf(target, batch)) {
    const there = new Set((await from.getAll(page.map(({ id }) => id))).map(({ id }) => id));
    const remove = page.map(({ id }) => id).filter((id) => !there.has(id));
    if (remove.length > 0) await target.write({ remove });
    removed += remove.length;
  }
  return removed;
}

async function keepProof(
  target: RowStore,
  keys: VaultKeys,
  proof: ReturnType<typeof emptyProof>,
): Promise<number> {
  const kept = await target.proof();
  const before =
    kept === undefined ? undefined : await openProof(keys, kept).catch(() => undefined);
  if (before?.count === proof.count && before.sum === proof.sum) return 0;
  await target.write({ proof: await sealProof(keys, proof) });
  return 1;
}
