import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, joined, toBase64 } from '../../../lib/bytes.ts';
import { openSealedTo, sealTo } from '../../../lib/vault/inbox-row.ts';
import { placeOf, readPlace, span } from '../../../lib/vault/place.ts';
import { openRow, sealRow, type VaultRow } from '../../../lib/vault/sealed-row.ts';
import { keysOf, newSecrets, type VaultKeys } from '../../../lib/vault/vault-keys.ts';
import { aRow, flipped } from '../../support/vaults.ts';

let keys: VaultKeys;
let stranger: VaultKeys;
beforeAll(async () => {
  [keys, stranger] = [await keysOf(await newSecrets()), await keysOf(await newSecrets())];
});

const recipient = () => ({ keyId: keys.id, publicKey: keys.publicKey });

const anyRow = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 253_402_300_799_999 }),
  shelf: fc.constantFrom('kept', 'parked', 'deleted', 'people', 'check-ins'),
  form: fc.constant('plain-1'),
  body: fc.string({ unit: 'binary', maxLength: 3_000 }),
  tag: fc.string({ maxLength: 64 }),
});

/** The two ways to seal a row, and to open it. */
const ways = [
  {
    way: 'to the data key',
    seal: async (row: VaultRow) => (await sealRow(keys, row)).row,
    open: async (row: VaultRow, by = keys) => (await openRow(by, row)).row,
  },
  {
    way: 'to the public key',
    seal: (row: VaultRow) => sealTo(recipient(), row),
    open: async (row: VaultRow, by = keys) => (await openSealedTo(by, row)).row,
  },
];

describe.each(ways)('a row sealed $way', ({ seal, open }) => {
  it('opens to what it was, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow, async (row) => {
        expect(await open(await seal(row))).toEqual(row);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a row without a checksum without one', async () => {
    const { tag: _, ...row } = aRow();
    expect(await open(await seal(row))).toEqual(row);
  });

  it('opens to a large record', async () => {
    const row = aRow({ body: 'ü'.repeat(256 * 1_024) });
    expect(await open(await seal(row))).toEqual(row);
  });

  it('shows nothing but its id: no time, no shelf, no text, and not twice the same', async () => {
    const row = aRow({ shelf: 'deleted', body: 'marker text' });
    const [one, two] = [await seal(row), await seal(row)];
    expect(one.body).not.toBe(two.body);
    const { id: _, ...rest } = one;
    const visible = JSON.stringify(rest) + atob(one.body);
    for (const secret of ['marker', 'deleted', 'plain-1', row.id, String(row.at)]) {
      expect(visible).not.toContain(secret);
    }
  });

  it.each([
    [0, 100],
    [100, 800],
    [1_200, 1_800],
    [2_200, 3_900],
  ])('has one length for texts of %i to %i characters', async (least, most) => {
    const lengthOf = async (length: number) =>
      (await seal(aRow({ body: 'x'.repeat(length) }))).body.length;
    expect(await lengthOf(least)).toBe(await lengthOf(most));
  });

  it('does not open by the keys of another vault', async () => {
    await expect(open(await seal(aRow()), stranger)).rejects.toMatchObject({ failure: 'tampered' });
  });

  it('does not open in the place of another row', async () => {
    const sealed = await seal(aRow());
    await expect(open({ ...sealed, id: aRow().id })).rejects.toMatchObject({ failure: 'tampered' });
  });

  it('does not open with any one bit turned over, or cut anywhere', async () => {
    const sealed = await seal(aRow({ body: '' }));
    const bytes = fromBase64(sealed.body);
    if (!bytes) throw new Error('not base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const turned = Uint8Array.from(bytes);
      turned[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      for (const body of [toBase64(turned), toBase64(bytes.slice(0, at))]) {
        const outcome = await open({ ...sealed, body }).catch(({ failure }) => failure as unknown);
        expect([at, outcome]).toEqual([at, 'tampered']);
      }
    }
  });

  it('does not open where a character was added or changed that means nothing', async () => {
    const sealed = await seal(aRow());
    const last = sealed.body.length - 1;
    const end = sealed.body.replace(/=+$/, '').length - 1;
    const bodies = [
      `${sealed.body} `,
      ` ${sealed.body}`,
      `${sealed.body}====`,
      sealed.body.slice(0, last),
      flipped(sealed.body, end),
      '',
    ];
    for (const body of bodies) {
      await expect(open({ ...sealed, body })).rejects.toMatchObject({ failure: 'tampered' });
    }
  });

  it.each([
    ['plain-1', 'tampered'],
    ['', 'tampered'],
    ['sealed-x', 'tampered'],
    ['sealed-to-x', 'tampered'],
  ])('does not open as "%s": %s', async (form, failure) => {
    await expect(open({ ...(await seal(aRow())), form })).rejects.toMatchObject({ failure });
  });

  it('says so where a newer version sealed it', async () => {
    const sealed = await seal(aRow());
    const form = sealed.form.replace('1', '12');
    await expect(open({ ...sealed, form })).rejects.toMatchObject({ failure: 'unknown_version' });
  });
});

describe('a sealed row', () => {
  it('does not open at another place, or with a time beside it', async () => {
    const { row } = await sealRow(keys, aRow());
    const { row: other } = await sealRow(keys, aRow({ shelf: 'people' }));
    for (const moved of [
      { ...row, shelf: other.shelf },
      { ...row, shelf: 'kept' },
      { ...row, at: 1 },
    ]) {
      await expect(openRow(keys, moved)).rejects.toMatchObject({ failure: 'tampered' });
    }
  });

  it('cannot be taken for one of the inbox, nor the other way', async () => {
    const { row } = await sealRow(keys, aRow());
    const sealedTo = await sealTo(recipient(), aRow());
    const swapped = [
      openSealedTo(keys, { ...row, form: sealedTo.form }),
      openRow(keys, { ...sealedTo, form: row.form }),
    ];
    for (const each of await Promise.allSettled(swapped)) {
      expect(each).toMatchObject({ status: 'rejected', reason: { failure: 'tampered' } });
    }
  });

  it('has another mark each time, and tells it when it is opened', async () => {
    const row = aRow();
    const [one, two] = [await sealRow(keys, row), await sealRow(keys, row)];
    expect(one.mark).not.toBe(two.mark);
    expect((await openRow(keys, one.row)).mark).toBe(one.mark);
  });
});

describe('a row sealed to the public key', () => {
  const smallOrder = [0, 1].map((first) =>
    Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? first : 0)),
  );

  it('is not sealed to a key that everybody could use, nor opened from one', async () => {
    for (const point of smallOrder) {
      const publicKey = toBase64(point);
      await expect(sealTo({ ...recipient(), publicKey }, aRow())).rejects.toMatchObject({
        failure: 'tampered',
      });
      const sealed = await sealTo(recipient(), aRow());
      const rest = fromBase64(sealed.body)?.slice(32) ?? new Uint8Array();
      const body = toBase64(joined(point, rest));
      await expect(openSealedTo(keys, { ...sealed, body })).rejects.toMatchObject({
        failure: 'tampered',
      });
    }
  });

  it('does not open with the ephemeral key of another', async () => {
    const [one, two] = [await sealTo(recipient(), aRow()), await sealTo(recipient(), aRow())];
    const body = two.body.slice(0, 40) + one.body.slice(40);
    await expect(openSealedTo(keys, { ...one, body })).rejects.toMatchObject({
      failure: 'tampered',
    });
  });
});

describe('a place', () => {
  it('is told by the key, and holds one span of one shelf', async () => {
    const shelves = fc.constantFrom('kept', 'parked', 'deleted', 'people', 'check-ins');
    const times = fc.integer({ min: 0, max: 253_402_300_799_999 });
    await fc.assert(
      fc.asyncProperty(shelves, times, async (shelf, at) => {
        const place = await placeOf(keys, shelf, at);
        const { from, ...rest } = await readPlace(keys, place);
        expect(rest).toEqual({ shelf });
        expect(from).toBe(at - (at % span));
        expect(await placeOf(keys, shelf, from)).toBe(place);
        expect(await placeOf(keys, shelf, from + span)).not.toBe(place);
      }),
    );
  });

  it('has one length, and is another in another vault', async () => {
    const places = [
      await placeOf(keys, 'kept', 0),
      await placeOf(keys, 'check-ins', 253_402_300_799_999),
      await placeOf(stranger, 'kept', 0),
    ];
    expect(new Set(places).size).toBe(3);
    expect(new Set(places.map(({ length }) => length)).size).toBe(1);
  });

  it.each(['kept', '', 'AAAAAAAAAAAAAAAAAAAAAA=='])('is not made up: "%s"', async (place) => {
    await expect(readPlace(keys, place)).rejects.toMatchObject({ failure: 'tampered' });
  });
});
