import { describe, expect, it } from 'vitest';
import { absorbInbox, checkProof } from '../../../lib/lock/absorb.ts';
import {
  abandonMove,
  beginTurningOff,
  beginTurningOn,
  changePassphrase,
  changeRecoveryKey,
  unlock,
} from '../../../lib/lock/change-lock.ts';
import { finishMove, moveRows } from '../../../lib/lock/move-rows.ts';
import { readFile } from '../../../lib/lock/vault-store.ts';
import { sealTo } from '../../../lib/vault/inbox-row.ts';
import { holds } from '../../../lib/vault/proof.ts';
import { openRow, type VaultRow } from '../../../lib/vault/sealed-row.ts';
import { byPassphrase, byRecoveryKey } from '../../../lib/vault/vault-header.ts';
import { keysOf, type Secrets } from '../../../lib/vault/vault-keys.ts';
import { aDisk, type Crash, type Disk, Ended, memoryVault } from '../../support/memory-vault.ts';
import { aRow, quickly } from '../../support/vaults.ts';

const atOnce = <T>(work: () => Promise<T>) => work();
const byWords = (passphrase: string) => byPassphrase(passphrase, quickly);

/** A log under the passphrase "old", with nothing under way. */
async function aLockedDisk(rows: readonly VaultRow[]): Promise<Disk> {
  const store = memoryVault(aDisk(rows));
  const secrets = await beginTurningOn(store, 'old', quickly);
  await moveRows(store, () => keysOf(secrets));
  return store.disk;
}

async function capture(disk: Disk, rows: readonly VaultRow[]): Promise<void> {
  const store = memoryVault(disk);
  const { header } = await readFile(store);
  if (!header) throw new Error('not locked');
  await store.inbox.write({ put: await Promise.all(rows.map((row) => sealTo(header, row))) });
}

/** All rows that the disk has, after a start as the extension makes it; opened by any of `passphrases`. */
async function rowsAfterStart(
  disk: Disk,
  passphrases: readonly string[],
): Promise<{ rows: VaultRow[]; by: string | undefined }> {
  const store = memoryVault(disk);
  await finishMove(store);
  const file = await readFile(store);
  if (!file.header) return { rows: await store.rows(file.rows).page(Infinity), by: undefined };
  const { secrets, by } = await openedByAny(disk, passphrases);
  const keys = await keysOf(secrets);
  await checkProof(store, keys);
  expect(await absorbInbox(store, async () => keys, atOnce)).toEqual([]);
  const marked = await Promise.all(
    (await store.rows(file.rows).page(Infinity)).map((row) => openRow(keys, row)),
  );
  const proof = await checkProof(store, keys);
  expect(
    holds(
      proof,
      marked.map(({ mark }) => mark),
    ),
  ).toBe(true);
  return { rows: marked.map(({ row }) => row), by };
}

async function openedByAny(
  disk: Disk,
  passphrases: readonly string[],
): Promise<{ secrets: Secrets; by: string }> {
  for (const by of passphrases) {
    const secrets = await unlock(memoryVault(disk), byWords(by)).catch(() => undefined);
    if (secrets) return { secrets, by };
  }
  throw new Error('neither opens');
}

/** Makes another key each time: what it wraps does not open again. */
function erring(): typeof quickly {
  let turn = 0;
  return (passphrase, kdf) => quickly(`${passphrase} ${(turn += 1)}`, kdf);
}

const byId = (rows: readonly VaultRow[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

interface Change {
  name: string;
  /** What is in the log, and what was captured while locked. */
  locked: boolean;
  captured?: readonly VaultRow[];
  run(store: ReturnType<typeof memoryVault>): Promise<unknown>;
  /** Which passphrases may open afterwards. */
  passphrases: readonly string[];
}

const rows = [aRow(), aRow({ shelf: 'people' }), aRow({ tag: 'not its own' }), aRow({ body: '"' })];
const captured = [aRow(), aRow()];
const keysBy = async (store: ReturnType<typeof memoryVault>) => {
  const secrets = await unlock(store, byWords('old'));
  return { secrets, unlocked: () => keysOf(secrets) };
};

const changes: readonly Change[] = [
  {
    name: 'turning on',
    locked: false,
    passphrases: ['old'],
    async run(store) {
      const secrets = await beginTurningOn(store, 'old', quickly);
      await moveRows(store, () => keysOf(secrets));
    },
  },
  {
    name: 'turning on, after it was cut off',
    locked: false,
    passphrases: ['old'],
    async run(store) {
      const half = memoryVault(store.disk, 8);
      await beginTurningOn(half, 'old', quickly)
        .then((secrets) => moveRows(half, () => keysOf(secrets)))
        .catch(() => undefined);
      await moveRows(store, (await keysBy(store)).unlocked);
    },
  },
  {
    name: 'a new passphrase',
    locked: true,
    captured,
    passphrases: ['old', 'new'],
    async run(store) {
      const { secrets, unlocked } = await keysBy(store);
      await changePassphrase(store, secrets, 'new', quickly);
      await checkProof(store, await unlocked());
    },
  },
  {
    name: 'a new recovery key',
    locked: true,
    captured,
    passphrases: ['old'],
    run: async (store) => changeRecoveryKey(store, (await keysBy(store)).secrets),
  },
  {
    name: 'absorbing',
    locked: true,
    captured,
    passphrases: ['old'],
    run: async (store) => absorbInbox(store, (await keysBy(store)).unlocked, atOnce),
  },
  {
    name: 'turning off',
    locked: true,
    captured,
    passphrases: ['old'],
    async run(store) {
      const { unlocked } = await keysBy(store);
      await beginTurningOff(store);
      await moveRows(store, unlocked);
    },
  },
];

async function diskFor({ locked, captured: inbox = [] }: Change): Promise<Disk> {
  const disk = locked ? await aLockedDisk(rows) : aDisk(rows);
  if (inbox.length > 0) await capture(disk, inbox);
  return disk;
}

describe('a change of the lock', () => {
  describe.each(changes)('$name', (change) => {
    const all = byId([...rows, ...(change.captured ?? [])]);

    it('keeps every row as it was', async () => {
      const disk = await diskFor(change);
      await change.run(memoryVault(disk));
      const { rows: after } = await rowsAfterStart(disk, change.passphrases.slice(-1));
      expect(byId(after)).toEqual(all);
    });

    it.each(['before', 'after'] satisfies Crash[])(
      'loses nothing, and opens, wherever it is cut off %s an operation',
      async (crash) => {
        const untouched = await diskFor(change);
        for (let at = 0, ended = true; ended; at += 1) {
          const disk = structuredClone(untouched);
          const store = memoryVault(disk, at, crash);
          ended = await change.run(store).then(
            () => false,
            (error: unknown) => {
              if (error instanceof Ended) return true;
              throw error;
            },
          );
          const { rows: after } = await rowsAfterStart(disk, change.passphrases);
          expect([at, byId(after)]).toEqual([at, all]);
          if (!ended) expect(at).toBeGreaterThan(3);
        }
      },
    );
  });
});

describe('turning the lock on', () => {
  it('leaves nothing of the plain log behind, and no row whose text could be read', async () => {
    const disk = await aLockedDisk(rows);
    expect([...disk.stores.keys()]).toEqual([1]);
    const stored = JSON.stringify([...(disk.stores.get(1)?.rows.values() ?? [])]);
    expect(stored).not.toMatch(/kept|people|plain-1/);
  });

  it('goes no further where the passphrase was not seen to open', async () => {
    const store = memoryVault(aDisk(rows));
    await expect(beginTurningOn(store, 'old', erring())).rejects.toMatchObject({
      failure: 'wrong_passphrase',
    });
    await abandonMove(store);
    expect(await rowsAfterStart(store.disk, [])).toEqual({ rows, by: undefined });
  });

  it('can be given up until the rows have moved', async () => {
    const store = memoryVault(aDisk(rows));
    const secrets = await beginTurningOn(store, 'old', quickly);
    await moveRows(memoryVault(store.disk, 6), () => keysOf(secrets)).catch(() => undefined);
    expect(store.disk.stores.get(1)?.rows.size).toBe(rows.length);
    await abandonMove(store);
    expect(await readFile(store)).toEqual({ form: 'vault-file-1', rows: 0 });
    expect([...store.disk.stores.keys()]).toEqual([0]);
    expect(await rowsAfterStart(store.disk, [])).toEqual({ rows, by: undefined });
  });

  it('reads back what it wrote, and writes again what the disk did not take', async () => {
    const disk = aDisk(rows);
    const store = memoryVault(disk);
    const secrets = await beginTurningOn(store, 'old', quickly);
    let turn = 0;
    const forgetful: typeof store = {
      ...store,
      rows: (number) => ({
        ...store.rows(number),
        async write({ put = [], ...change }) {
          turn += 1;
          // The first time a row is missing, the second time one is damaged.
          const taken = turn === 1 ? put.slice(1) : put.map((row) => ({ ...row, body: '' }));
          await store.rows(number).write({ put: turn > 2 ? put : taken, ...change });
        },
      }),
    };
    await moveRows(forgetful, () => keysOf(secrets));
    expect(turn).toBeGreaterThan(3);
    expect(byId((await rowsAfterStart(disk, ['old'])).rows)).toEqual(rows);
  });

  it('copies again what was changed while it was cut off, and drops what was erased', async () => {
    const disk = aDisk(rows);
    const secrets = await beginTurningOn(memoryVault(disk), 'old', quickly);
    for (let at = 3; at < 9; at += 1) {
      await moveRows(memoryVault(disk, at), () => keysOf(secrets)).catch(() => undefined);
    }
    const plain = disk.stores.get(0)?.rows;
    const [first, second] = rows;
    if (!plain || !first || !second) throw new Error('moved too early');
    expect(disk.stores.get(1)?.rows.size).toBe(rows.length);
    plain.set(first.id, { ...first, body: 'newer' });
    plain.delete(second.id);
    await moveRows(memoryVault(disk), () => keysOf(secrets));
    const { rows: after } = await rowsAfterStart(disk, ['old']);
    expect(byId(after)).toEqual([{ ...first, body: 'newer' }, ...rows.slice(2)]);
  });

  it.each(['turn on', 'change', 'turn off'])(
    'refuses to %s where that makes no sense',
    async (way) => {
      const disk = way === 'turn on' ? await aLockedDisk(rows) : aDisk(rows);
      const store = memoryVault(disk);
      const before = structuredClone(disk.file);
      const ways: Record<string, () => Promise<unknown>> = {
        'turn on': () => beginTurningOn(store, 'x', quickly),
        change: () => changePassphrase(store, 'x', 'x', quickly),
        'turn off': () => beginTurningOff(store),
      };
      await expect(ways[way]?.()).rejects.toMatchObject({ failure: 'not_now' });
      expect(disk.file).toEqual(before);
    },
  );
});

describe('turning the lock off', () => {
  it('stops at a row that does not open, until the person says to go on', async () => {
    const disk = await aLockedDisk(rows);
    const store = memoryVault(disk);
    const { unlocked } = await keysBy(store);
    const sealed = disk.stores.get(1)?.rows;
    const [[id, row] = []] = sealed ?? [];
    if (!sealed || !id || !row) throw new Error('nothing was sealed');
    sealed.set(id, { ...row, body: 'AAAA' });
    await beginTurningOff(store);
    await expect(moveRows(store, unlocked)).rejects.toMatchObject({ failure: 'tampered' });
    expect(await readFile(store)).toMatchObject({ rows: 1, header: {} });
    await moveRows(store, unlocked, true);
    const { rows: after } = await rowsAfterStart(disk, []);
    expect(byId(after)).toEqual([{ ...row, body: 'AAAA' }, ...rows.slice(1)]);
  });

  it('stops as well where a capture does not open', async () => {
    const disk = await aLockedDisk(rows);
    await capture(disk, captured);
    const inbox = disk.stores.get('inbox')?.rows;
    const [[id, row] = []] = inbox ?? [];
    if (!inbox || !id || !row) throw new Error('nothing was captured');
    inbox.set(id, { ...row, body: '' });
    const store = memoryVault(disk);
    const { unlocked } = await keysBy(store);
    await beginTurningOff(store);
    await expect(moveRows(store, unlocked)).rejects.toMatchObject({ failure: 'tampered' });
    await moveRows(store, unlocked, true);
    expect(byId((await rowsAfterStart(disk, [])).rows)).toEqual(
      byId([...rows, ...captured.slice(1)]),
    );
    expect([...(disk.stores.get('inbox')?.rows.keys() ?? [])]).toEqual([id]);
  });

  it('does nothing with the keys of another vault', async () => {
    const store = memoryVault(await aLockedDisk(rows));
    const other = await beginTurningOn(memoryVault(aDisk()), 'old', quickly);
    await beginTurningOff(store);
    await expect(moveRows(store, () => keysOf(other), true)).rejects.toMatchObject({
      failure: 'locked',
    });
  });
});

describe('a new passphrase or recovery key', () => {
  it('opens, and the one before does not', async () => {
    const disk = await aLockedDisk(rows);
    const { secrets } = await keysBy(memoryVault(disk));
    const first = await changeRecoveryKey(memoryVault(disk), secrets);
    const second = await changeRecoveryKey(memoryVault(disk), secrets);
    await changePassphrase(memoryVault(disk), secrets, 'new', quickly);
    const openedBy = (open: Parameters<typeof unlock>[1]) => unlock(memoryVault(disk), open);
    expect(await openedBy(byWords('new'))).toBe(secrets);
    expect(await openedBy(byRecoveryKey(second))).toBe(secrets);
    await expect(openedBy(byWords('old'))).rejects.toMatchObject({ failure: 'wrong_passphrase' });
    await expect(openedBy(byRecoveryKey(first))).rejects.toMatchObject({
      failure: 'wrong_recovery_key',
    });
  });

  it('is noticed to be gone where the header from before it was put back', async () => {
    const disk = await aLockedDisk(rows);
    const old = structuredClone(disk.file);
    const { secrets, unlocked } = await keysBy(memoryVault(disk));
    await changePassphrase(memoryVault(disk), secrets, 'new', quickly);
    await checkProof(memoryVault(disk), await unlocked());
    disk.file = old;
    await unlock(memoryVault(disk), byWords('old'));
    await expect(checkProof(memoryVault(disk), await unlocked())).rejects.toMatchObject({
      failure: 'rolled_back',
    });
  });

  it('holds only once it was seen to open: a derivation that errs leaves the old one', async () => {
    const disk = await aLockedDisk(rows);
    const { secrets } = await keysBy(memoryVault(disk));
    await expect(
      changePassphrase(memoryVault(disk), secrets, 'new', erring()),
    ).rejects.toMatchObject({ failure: 'wrong_passphrase' });
    expect((await rowsAfterStart(disk, ['old'])).by).toBe('old');
    expect(disk.file).not.toHaveProperty('next');
  });

  it('is not taken from a stranger', async () => {
    const disk = await aLockedDisk(rows);
    const strange = await aLockedDisk([]);
    const { header: next } = await readFile(memoryVault(strange));
    const file = { ...(await readFile(memoryVault(disk))), next };
    disk.file = file;
    await unlock(memoryVault(strange), byWords('old'));
    await changePassphrase(
      memoryVault(strange),
      await unlock(memoryVault(strange), byWords('old')),
      'stranger',
      quickly,
    );
    disk.file = { ...file, next: (await readFile(memoryVault(strange))).header };
    const before = structuredClone(disk.file);
    await expect(unlock(memoryVault(disk), byWords('stranger'))).rejects.toMatchObject({
      failure: 'tampered',
    });
    expect(disk.file).toEqual(before);
  });
});

describe('absorbing', () => {
  it('leaves a row as it was changed since it first came in', async () => {
    const disk = await aLockedDisk(rows);
    await capture(disk, captured);
    const inbox = structuredClone(disk.stores.get('inbox'));
    const { unlocked } = await keysBy(memoryVault(disk));
    await absorbInbox(memoryVault(disk), unlocked, atOnce);
    const after = structuredClone(disk.stores.get(1));
    if (!inbox) throw new Error('nothing was captured');
    disk.stores.set('inbox', inbox);
    expect(await absorbInbox(memoryVault(disk), unlocked, atOnce)).toEqual([]);
    expect(disk.stores.get(1)).toEqual(after);
    expect(disk.stores.get('inbox')?.rows.size).toBe(0);
  });

  it('names what does not open, leaves it where it is, and takes the rest', async () => {
    const disk = await aLockedDisk(rows);
    await capture(disk, captured);
    const inbox = disk.stores.get('inbox')?.rows;
    const [[id, row] = []] = inbox ?? [];
    if (!inbox || !id || !row) throw new Error('nothing was captured');
    inbox.set(id, { ...row, body: `AAAA${row.body.slice(4)}` });
    const { unlocked } = await keysBy(memoryVault(disk));
    expect(await absorbInbox(memoryVault(disk), unlocked, atOnce)).toEqual([id]);
    expect([...inbox.keys()]).toHaveLength(2);
    expect([...(disk.stores.get('inbox')?.rows.keys() ?? [])]).toEqual([id]);
    expect(disk.stores.get(1)?.rows.size).toBe(rows.length + 1);
  });
});
