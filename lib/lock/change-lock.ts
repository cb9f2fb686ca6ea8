import type { Derive } from '../vault/derive.ts';
import { openProof } from '../vault/proof.ts';
import { newRecoveryKey } from '../vault/recovery-key.ts';
import { VaultError } from '../vault/vault-error.ts';
import {
  byPassphrase,
  byRecoveryKey,
  type Opener,
  type VaultHeader,
  withPassphrase,
  withRecoveryKey,
} from '../vault/vault-header.ts';
import { keysOf, newSecrets, type Secrets } from '../vault/vault-keys.ts';
import { readFile, type VaultFile, type VaultStore } from './vault-store.ts';

/**
 * Begins to turn the lock on: from here on `moveRows` does the rest. The header is on the disk, and was
 * opened from there again. Until the rows have moved, the plain log is the one in use.
 */
export async function beginTurningOn(
  store: VaultStore,
  passphrase: string,
  derive: Derive,
): Promise<Secrets> {
  const file = await readFile(store);
  if (file.header || file.moving || file.leaving !== undefined) throw new VaultError('not_now');
  const secrets = await newSecrets();
  const header = await withPassphrase(secrets, passphrase, derive);
  await store.writeFile({ ...file, moving: { to: file.rows + 1, header } });
  const { moving } = await readFile(store);
  await proven(moving?.header, byPassphrase(passphrase, derive), secrets);
  return secrets;
}

/** Begins to turn the lock off: from here on `moveRows` does the rest. */
export async function beginTurningOff(store: VaultStore): Promise<void> {
  const file = await readFile(store);
  if (!file.header || file.moving || file.leaving !== undefined) throw new VaultError('not_now');
  await store.writeFile({ ...file, moving: { to: file.rows + 1 } });
}

/** Gives up turning the lock on or off, as long as the rows in use are the old ones. */
export async function abandonMove(store: VaultStore): Promise<void> {
  const { moving, ...file } = await readFile(store);
  if (!moving) return;
  await store.drop(moving.to);
  await store.writeFile(file);
}

/** The secrets, by what a person typed. A change of header that was cut off is settled: what opens, holds. */
export async function unlock(store: VaultStore, open: Opener): Promise<Secrets> {
  const { next, ...file } = await readFile(store);
  const header = file.header ?? file.moving?.header;
  if (!header) throw new VaultError('not_now');
  try {
    const secrets = await open(header);
    if (next) await store.writeFile(file);
    return secrets;
  } catch (error) {
    if (!next) throw error;
    const secrets = await open(next);
    // A stranger's header opens to keys that open nothing here: it must not push out ours.
    await openProof(await keysOf(secrets), await store.rows(file.rows).proof());
    await store.writeFile({ ...file, header: next });
    return secrets;
  }
}

/** Puts a new passphrase in the place of the old one, which holds until the new one was seen to open. */
export function changePassphrase(
  store: VaultStore,
  secrets: Secrets,
  passphrase: string,
  derive: Derive,
): Promise<void> {
  return replaceHeader(
    store,
    secrets,
    (header) => withPassphrase(secrets, passphrase, derive, header),
    byPassphrase(passphrase, derive),
  );
}

/** A new recovery key, to be shown once; one there was before opens no longer. */
export async function changeRecoveryKey(store: VaultStore, secrets: Secrets): Promise<string> {
  const recoveryKey = newRecoveryKey();
  await replaceHeader(
    store,
    secrets,
    (header) => withRecoveryKey(secrets, recoveryKey, header),
    byRecoveryKey(recoveryKey),
  );
  return recoveryKey;
}

async function replaceHeader(
  store: VaultStore,
  secrets: Secrets,
  make: (header: VaultHeader) => Promise<VaultHeader>,
  open: Opener,
): Promise<void> {
  const before = await lockedFile(store);
  await store.writeFile({ ...before, next: await make(before.header) });
  const { next, ...file } = await readFile(store);
  await store.writeFile({ ...file, header: await proven(next, open, secrets) });
}

async function lockedFile(store: VaultStore): Promise<VaultFile & { header: VaultHeader }> {
  const { header, next: _, ...file } = await readFile(store);
  if (!header || file.moving) throw new VaultError('not_now');
  return { ...file, header };
}

/** The header that the disk gave back, once it was seen to open to the same. */
async function proven(
  header: VaultHeader | undefined,
  open: Opener,
  secrets: Secrets,
): Promise<VaultHeader> {
  if (!header) throw new VaultError('not_now');
  if ((await open(header)) !== secrets) throw new VaultError('tampered');
  return header;
}
