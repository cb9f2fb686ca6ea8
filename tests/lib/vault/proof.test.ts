import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyProof, holds, openProof, proofAfter, sealProof } from '../../../lib/vault/proof.ts';
import { newMark, sealRow, type VaultRow } from '../../../lib/vault/sealed-row.ts';
import { keysOf, newSecrets, type VaultKeys } from '../../../lib/vault/vault-keys.ts';
import { aRow, flipped } from '../../support/vaults.ts';

let keys: VaultKeys;
beforeAll(async () => {
  keys = await keysOf(await newSecrets());
});

const aMark = fc.stringMatching(/^[0-9a-f]{32}$/);

describe('the proof over all rows', () => {
  it('holds for what was added and not taken away, in whatever order', () => {
    const marks = fc.uniqueArray(aMark, { maxLength: 20 });
    fc.assert(
      fc.property(marks, fc.nat(), (all, some) => {
        const gone = all.slice(0, some % (all.length + 1));
        const left = all.slice(gone.length);
        const proof = proofAfter(proofAfter(emptyProof(1), all), [], gone);
        expect(holds(proof, left.toReversed())).toBe(true);
        expect(proof).toMatchObject({ generation: 1, seq: 2, count: left.length });
        if (gone.length > 0) expect(holds(proof, all)).toBe(false);
      }),
    );
  });

  it('notices a row that is missing, twice there, or put back as it was before', async () => {
    const row: VaultRow = aRow();
    const [old, present, other] = [
      await sealRow(keys, row),
      await sealRow(keys, row),
      await sealRow(keys, aRow()),
    ].map(({ mark }) => mark) as [string, string, string];
    const proof = proofAfter(proofAfter(emptyProof(1), [old, other]), [present], [old]);
    expect(holds(proof, [present, other])).toBe(true);
    for (const marks of [[old, other], [other], [present], [present, other, other], []]) {
      expect(holds(proof, marks)).toBe(false);
    }
  });

  it('counts a row whose mark adds nothing', () => {
    const proof = proofAfter(emptyProof(1), ['0'.repeat(32)]);
    expect(holds(proof, [])).toBe(false);
    expect(holds(proof, ['0'.repeat(32)])).toBe(true);
  });

  it('opens to what it was, and not with anything changed', async () => {
    const proof = proofAfter(emptyProof(3), [newMark()]);
    const sealed = await sealProof(keys, proof);
    expect(await openProof(keys, sealed)).toEqual(proof);
    const stranger = await keysOf(await newSecrets());
    await expect(openProof(stranger, sealed)).rejects.toMatchObject({ failure: 'tampered' });
    for (let at = 0; at < sealed.length - 2; at += 97) {
      await expect(openProof(keys, flipped(sealed, at))).rejects.toMatchObject({
        failure: 'tampered',
      });
    }
  });

  it('has to be there', async () => {
    await expect(openProof(keys, undefined)).rejects.toMatchObject({ failure: 'rolled_back' });
  });

  it('has one length, so that it does not tell how many rows there are', async () => {
    const many = { generation: 900, seq: 1e9, count: 100_000, sum: 'f'.repeat(32) };
    expect((await sealProof(keys, many)).length).toBe(
      (await sealProof(keys, emptyProof(0))).length,
    );
  });
});
