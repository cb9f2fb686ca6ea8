import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { absorbInbox, checkProof } from '../../../lib/lock/absorb.ts';
import { answerDerive } from '../../../lib/lock/answer-derive.ts';
import { unlock } from '../../../lib/lock/change-lock.ts';
import type { VaultFile } from '../../../lib/lock/vault-store.ts';
import type { Derive } from '../../../lib/vault/derive.ts';
import { holds } from '../../../lib/vault/proof.ts';
import { openRow, type VaultRow } from '../../../lib/vault/sealed-row.ts';
import { byPassphrase, byRecoveryKey } from '../../../lib/vault/vault-header.ts';
import { keysOf } from '../../../lib/vault/vault-keys.ts';
import { memoryVault } from '../../support/memory-vault.ts';

// Argon2id at its full cost takes seconds where other work goes on beside it.
vi.setConfig({ testTimeout: 60_000 });

/** What a vault of the first version had on its disk, and what was in it. Never to be changed. */
interface Frozen {
  passphrase: string;
  recoveryKey: string;
  secrets: string;
  file: VaultFile;
  sealed: VaultRow[];
  proof: string;
  inbox: VaultRow[];
  rows: VaultRow[];
  captured: VaultRow;
}

const frozen = JSON.parse(
  readFileSync(new URL('frozen/version-1.json', import.meta.url), 'utf8'),
) as Frozen;

const byId = (rows: readonly VaultRow[]) => new Map(rows.map((row) => [row.id, row]));

function aVault() {
  return memoryVault({
    file: frozen.file,
    stores: new Map<number | 'inbox', { rows: Map<string, VaultRow>; proof?: string }>([
      [frozen.file.rows, { rows: byId(frozen.sealed), proof: frozen.proof }],
      ['inbox', { rows: byId(frozen.inbox) }],
    ]),
  });
}

const really: Derive = async (passphrase, kdf) => {
  const answer = await answerDerive({ passphrase, kdf });
  if ('failure' in answer) throw new Error(answer.failure);
  return answer.key;
};

describe('a vault of version 1', () => {
  it('opens by its passphrase, through Argon2id', async () => {
    expect(await unlock(aVault(), byPassphrase(frozen.passphrase, really))).toBe(frozen.secrets);
  });

  it('opens by its recovery key', async () => {
    expect(await unlock(aVault(), byRecoveryKey(frozen.recoveryKey))).toBe(frozen.secrets);
  });

  it('has every row that was in it, and what was captured while it was locked', async () => {
    const vault = aVault();
    const keys = await keysOf(frozen.secrets);
    expect(
      await absorbInbox(
        vault,
        async () => keys,
        (work) => work(),
      ),
    ).toEqual([]);
    const sealed = await vault.rows(frozen.file.rows).page(Infinity);
    const opened = await Promise.all(sealed.map((row) => openRow(keys, row)));
    expect(opened.map(({ row }) => row)).toEqual([...frozen.rows, frozen.captured]);
    const marks = opened.map(({ mark }) => mark);
    expect(holds(await checkProof(vault, keys), marks)).toBe(true);
  });
});
