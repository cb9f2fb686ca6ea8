import type { InTurn } from '../in-turn.ts';
import { openSealedTo } from '../vault/inbox-row.ts';
import { openProof, type Proof, proofAfter, sealProof } from '../vault/proof.ts';
import { type Marked, sealRow } from '../vault/sealed-row.ts';
import { VaultError } from '../vault/vault-error.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import { pagesOf, readFile, type VaultStore } from './vault-store.ts';

/** The keys, asked for again with each batch: rejects with a `VaultError` "locked" once their time is over. */
export type Unlocked = () => Promise<VaultKeys>;

const batch = 100;

/**
 * Brings what was captured while locked in among the sealed rows, batch by batch, each in its turn among
 * other writes. Cut off anywhere, nothing is lost and nothing comes twice. Answers the ids of those that
 * do not open, which stay.
 */
export async function absorbInbox(
  store: VaultStore,
  unlocked: Unlocked,
  inTurn: InTurn,
): Promise<string[]> {
  const unreadable: string[] = [];
  for await (const page of pagesOf(store.inbox, batch)) {
    const keys = await unlocked();
    const opened = await Promise.all(page.map((row) => opens(openSealedTo(keys, row))));
    const whole = opened.filter((each) => each !== undefined);
    const ids = new Set(whole.map(({ row }) => row.id));
    unreadable.push(...page.map(({ id }) => id).filter((id) => !ids.has(id)));
    if (ids.size > 0) await inTurn(() => take(store, keys, whole));
  }
  return unreadable;
}

async function take(store: VaultStore, keys: VaultKeys, whole: readonly Marked[]): Promise<void> {
  const rows = store.rows((await readFile(store)).rows);
  const ids = whole.map(({ row }) => row.id);
  // One that is there came in before a crash, and may have been changed since.
  const there = new Set((await rows.getAll(ids)).map(({ id }) => id));
  const fresh = whole.filter(({ row }) => !there.has(row.id));
  const sealed = await Promise.all(fresh.map(({ row }) => sealRow(keys, row)));
  if (sealed.length > 0) {
    const proof = proofAfter(await openProof(keys, await rows.proof()), marksOf(sealed));
    await rows.write({ put: sealed.map(({ row }) => row), proof: await sealProof(keys, proof) });
  }
  await store.inbox.write({ remove: ids });
}

/**
 * What the vault knows of its rows. Rejects with a `VaultError` "rolled_back" where a header was put back
 * that an old passphrase may open. To be asked after each unlocking.
 */
export async function checkProof(store: VaultStore, keys: VaultKeys): Promise<Proof> {
  const { header, rows } = await readFile(store);
  const proof = await openProof(keys, await store.rows(rows).proof());
  const generation = header?.generation ?? 0;
  if (generation < proof.generation) throw new VaultError('rolled_back');
  if (generation === proof.generation) return proof;
  const raised = { ...proof, generation };
  await store.rows(rows).write({ proof: await sealProof(keys, raised) });
  return raised;
}

export function marksOf(marked: readonly Marked[]): string[] {
  return marked.map(({ mark }) => mark);
}

/** Undefined where something does not open, which is not ours to hide: whoever asks counts it. */
export async function opens(opening: Promise<Marked>): Promise<Marked | undefined> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof VaultError) return undefined;
    throw error;
  }
}
