import { describe, expect, it } from 'vitest';
import { checkProof } from '../../../lib/lock/absorb.ts';
import {
  beginTurningOn,
  changePassphrase,
  changeRecoveryKey,
  unlock,
} from '../../../lib/lock/change-lock.ts';
import { finishMove, moveRows } from '../../../lib/lock/move-rows.ts';
import { readFile } from '../../../lib/lock/vault-store.ts';
import { holds, openProof, proofAfter, sealProof } from '../../../lib/vault/proof.ts';
import { openRow, sealRow, type VaultRow } from '../../../lib/vault/sealed-row.ts';
import { VaultError } from '../../../lib/vault/vault-error.ts';
import { byPassphrase } from '../../../lib/vault/vault-header.ts';
import { keysOf } from '../../../lib/vault/vault-keys.ts';
import { aDisk, type Disk, memoryVault } from '../../support/memory-vault.ts';
import { aRow, flipped, quickly } from '../../support/vaults.ts';

const open = byPassphrase('words', quickly);
const rows = [aRow(), aRow(), aRow({ shelf: 'people' })];

async function aLockedDisk(): Promise<Disk> {
  const store = memoryVault(aDisk(rows));
  const secrets = await beginTurningOn(store, 'words', quickly);
  await moveRows(store, () => keysOf(secrets));
  await changeRecoveryKey(store, secrets);
  await checkProof(store, await keysOf(secrets));
  return store.disk;
}

/** Changes a row as the log would: the row, and the proof with it. */
async function edit(disk: Disk, row: VaultRow): Promise<void> {
  const store = memoryVault(disk);
  const keys = await keysOf(await unlock(store, open));
  const sealed = store.rows(1);
  const [before] = await sealed.getAll([row.id]);
  if (!before) throw new Error('no such row');
  const [gone, added] = [await openRow(keys, before), await sealRow(keys, row)];
  const proof = proofAfter(await openProof(keys, await sealed.proof()), [added.mark], [gone.mark]);
  await sealed.write({ put: [added.row], proof: await sealProof(keys, proof) });
}

/** What a whole unlocking says: why it failed, or whether all that was opened is what it should be. */
async function said(disk: Disk): Promise<string> {
  const store = memoryVault(disk);
  try {
    await finishMove(store);
    const keys = await keysOf(await unlock(store, open));
    const proof = await checkProof(store, keys);
    const { rows: number } = await readFile(store);
    const stored = await store.rows(number).page(Infinity);
    const opened = await Promise.all(stored.map((row) => openRow(keys, row)));
    return holds(
      proof,
      opened.map(({ mark }) => mark),
    )
      ? 'all well'
      : 'proof does not hold';
  } catch (error) {
    if (error instanceof VaultError) return error.failure;
    throw error;
  }
}

function sealedRows(disk: Disk): Map<string, VaultRow> {
  const sealed = disk.stores.get(1)?.rows;
  if (!sealed) throw new Error('nothing is sealed');
  return sealed;
}

const at = (disk: Disk, nth: number) => [...sealedRows(disk).values()][nth] ?? aRow();
const put = (disk: Disk, row: VaultRow) => sealedRows(disk).set(row.id, row);

describe('a disk that somebody wrote on', () => {
  it('is said to be well where nobody did', async () => {
    expect(await said(await aLockedDisk())).toBe('all well');
  });

  it.each<[string, string, (disk: Disk) => unknown]>([
    [
      'two rows swapped',
      'tampered',
      (disk) => {
        const [one, two] = [at(disk, 0), at(disk, 1)];
        put(disk, { ...one, body: two.body });
        put(disk, { ...two, body: one.body });
      },
    ],
    [
      'two rows swapped, places and all',
      'tampered',
      (disk) => {
        const [one, two] = [at(disk, 0), at(disk, 2)];
        put(disk, { ...one, body: two.body, shelf: two.shelf });
        put(disk, { ...two, body: one.body, shelf: one.shelf });
      },
    ],
    ['a row under another id', 'tampered', (disk) => put(disk, { ...at(disk, 0), id: aRow().id })],
    [
      'a row put back as it was before',
      'proof does not hold',
      async (disk) => {
        const old = at(disk, 0);
        await edit(disk, { ...(rows[0] ?? aRow()), body: 'newer' });
        put(disk, old);
      },
    ],
    [
      'a row put back, and the proof with it',
      'proof does not hold',
      async (disk) => {
        const old = structuredClone(disk.stores.get(1));
        await edit(disk, { ...(rows[0] ?? aRow()), body: 'newer' });
        await edit(disk, { ...(rows[1] ?? aRow()), body: 'newer' });
        const [row] = old?.rows.values() ?? [];
        const now = disk.stores.get(1);
        if (!old || !now || !row || old.proof === undefined) throw new Error('nothing is sealed');
        put(disk, row);
        now.proof = old.proof;
      },
    ],
    ['a row taken away', 'proof does not hold', (disk) => sealedRows(disk).delete(at(disk, 1).id)],
    ['all rows taken away', 'proof does not hold', (disk) => sealedRows(disk).clear()],
    ['the store taken away', 'rolled_back', (disk) => disk.stores.delete(1)],
    ['a plain row put in', 'tampered', (disk) => put(disk, aRow())],
    [
      'a row of another vault put in',
      'tampered',
      async (disk) => put(disk, at(await aLockedDisk(), 0)),
    ],
    [
      'the proof of another vault put in',
      'tampered',
      async (disk) => {
        const proof = (await aLockedDisk()).stores.get(1)?.proof;
        disk.stores.set(1, { rows: sealedRows(disk), ...(proof !== undefined && { proof }) });
      },
    ],
    [
      'the header from before a new passphrase put back',
      'rolled_back',
      async (disk) => {
        const { file } = structuredClone(disk);
        const store = memoryVault(disk);
        const secrets = await unlock(store, open);
        await changePassphrase(store, secrets, 'other words', quickly);
        await checkProof(store, await keysOf(secrets));
        disk.file = file;
      },
    ],
    [
      'the store in use said to be one to erase',
      'tampered',
      (disk) => (disk.file = { ...Object(disk.file), leaving: 1 }),
    ],
    [
      'the store in use said to be one to write over',
      'tampered',
      (disk) => (disk.file = { ...Object(disk.file), moving: { to: 1 } }),
    ],
    [
      'a file of a newer version',
      'unknown_version',
      (disk) => (disk.file = { ...Object(disk.file), form: 'vault-file-2' }),
    ],
    ['no file', 'not_now', (disk) => (disk.file = undefined)],
    ['something else for a file', 'tampered', (disk) => (disk.file = 'x')],
  ])('with %s is not taken for well: %s', async (_, what, change) => {
    const disk = await aLockedDisk();
    await change(disk);
    expect(await said(disk)).toBe(what);
  });

  it('is not taken for well with any field of its file or of a row changed, cut or missing', async () => {
    const untouched = await aLockedDisk();
    const [row] = sealedRows(untouched).values();
    const fields = [...pathsIn(untouched.file, ['file']), ...pathsIn(row, ['row'])];
    expect(fields.length).toBeGreaterThan(20);
    for (const [where = '', ...path] of fields) {
      for (const change of changesOf(where === 'file' ? untouched.file : row, path)) {
        const disk = structuredClone(untouched);
        if (where === 'file') disk.file = change;
        else if (row) sealedRows(disk).set(row.id, change as VaultRow);
        expect([path, await said(disk)]).not.toEqual([path, 'all well']);
      }
    }
  });
});

/** The way to each value in `value` that holds no others. */
function pathsIn(value: unknown, way: readonly string[]): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...way, key]));
}

/** `value` with what lies at `path` changed, in one way after another. */
function changesOf(value: unknown, [key, ...path]: readonly string[]): unknown[] {
  if (key === undefined) return otherValues(value);
  const { [key]: inner, ...rest } = value as Record<string, unknown>;
  const changed = changesOf(inner, path).map((each) => Object.assign({}, value, { [key]: each }));
  return path.length === 0 ? [...changed, rest] : changed;
}

function otherValues(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, -1, 0.5, String(value), null];
  const text = String(value);
  return [
    flipped(text, 0),
    flipped(text, Math.floor(text.length / 2)),
    text.slice(0, -1),
    `${text}A`,
    '',
    0,
    null,
  ];
}
