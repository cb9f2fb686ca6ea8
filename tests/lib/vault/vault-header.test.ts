import { beforeAll, describe, expect, it } from 'vitest';
import { presentCost } from '../../../lib/vault/derive.ts';
import { newRecoveryKey } from '../../../lib/vault/recovery-key.ts';
import {
  byPassphrase,
  byRecoveryKey,
  type VaultHeader,
  withPassphrase,
  withRecoveryKey,
} from '../../../lib/vault/vault-header.ts';
import { keysOf, newSecrets } from '../../../lib/vault/vault-keys.ts';
import { flipped, quickly } from '../../support/vaults.ts';

const recoveryKey = newRecoveryKey();
let secrets: string;
let header: VaultHeader;
beforeAll(async () => {
  secrets = await newSecrets();
  const byWords = await withPassphrase(secrets, 'right', quickly);
  header = await withRecoveryKey(secrets, recoveryKey, byWords);
});

const byWords = (passphrase = 'right') => byPassphrase(passphrase, quickly);
const failureOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    ({ failure }: { failure: unknown }) => failure,
  );

describe('a header', () => {
  it('gives the secrets by the passphrase and by the recovery key, and by nothing else', async () => {
    expect(await byWords()(header)).toBe(secrets);
    expect(await byRecoveryKey(recoveryKey)(header)).toBe(secrets);
    expect(await failureOf(byWords('wrong')(header))).toBe('wrong_passphrase');
    expect(await failureOf(byRecoveryKey(newRecoveryKey())(header))).toBe('wrong_recovery_key');
  });

  it('has no recovery key unless one was made', async () => {
    const without = await withPassphrase(secrets, 'right', quickly);
    expect(await failureOf(byRecoveryKey(recoveryKey)(without))).toBe('wrong_recovery_key');
  });

  it('asks for the present cost, and a salt of its own', async () => {
    const other = await withPassphrase(secrets, 'right', quickly, header);
    expect(other.passphrase.kdf).toMatchObject(presentCost);
    expect(presentCost).toMatchObject({ m: 65_536, t: 3 });
    expect(other.passphrase.kdf.salt).not.toBe(header.passphrase.kdf.salt);
    expect(other.generation).toBe(header.generation + 1);
  });

  it('shows none of the secrets', async () => {
    const raw = Buffer.from(secrets, 'base64');
    const texts: unknown[] = [...Object.values(header), ...Object.values(header.passphrase)];
    const stored = texts.map((each) => Buffer.from(String(each), 'base64').toString('hex')).join();
    for (const nth of [16, 48]) {
      expect(stored).not.toContain(raw.subarray(nth, nth + 32).toString('hex'));
    }
    expect(stored).toContain(raw.subarray(80).toString('hex'));
  });

  /** Each field, changed, and what is said of it by the passphrase. */
  const changed: [string, (before: VaultHeader) => VaultHeader, string][] = [
    ['key id', (h) => ({ ...h, keyId: flipped(h.keyId, 3) }), 'tampered'],
    ['public key', (h) => ({ ...h, publicKey: flipped(h.publicKey, 3) }), 'tampered'],
    ['generation', (h) => ({ ...h, generation: h.generation + 1 }), 'tampered'],
    ['mac', (h) => ({ ...h, mac: flipped(h.mac, 3) }), 'tampered'],
    ['cut mac', (h) => ({ ...h, mac: '' }), 'tampered'],
    [
      'wrap',
      (h) => ({ ...h, passphrase: { ...h.passphrase, sealed: flipped(h.passphrase.sealed, 30) } }),
      'tampered',
    ],
    [
      'cut wrap',
      (h) => ({ ...h, passphrase: { ...h.passphrase, sealed: h.passphrase.sealed.slice(0, 40) } }),
      'tampered',
    ],
    [
      'check',
      (h) => ({ ...h, passphrase: { ...h.passphrase, check: flipped(h.passphrase.check, 3) } }),
      'wrong_passphrase',
    ],
    ['salt', (h) => withKdf(h, { salt: flipped(h.passphrase.kdf.salt, 3) }), 'wrong_passphrase'],
    ['memory', (h) => withKdf(h, { m: 65_537 }), 'wrong_passphrase'],
    ['passes', (h) => withKdf(h, { t: 4 }), 'wrong_passphrase'],
    [
      'recovery wrap',
      (h) => ({ ...h, recovery: { salt: 'AAAA', check: 'AAAA', sealed: 'AAAA' } }),
      'tampered',
    ],
    [
      'recovery',
      (h) => {
        const { recovery: _, ...rest } = h;
        return rest;
      },
      'tampered',
    ],
  ];

  it.each(changed)('does not open with another %s', async (_, change, failure) => {
    expect(await failureOf(byWords()(change(header)))).toBe(failure);
  });

  it('does not open with the public key of another vault, whose owner would read what is captured', async () => {
    const { publicKey } = await keysOf(await newSecrets());
    expect(await failureOf(byWords()({ ...header, publicKey }))).toBe('tampered');
    expect(await failureOf(byRecoveryKey(recoveryKey)({ ...header, publicKey }))).toBe('tampered');
  });

  it('does not open with the wrap of another header of the same vault', async () => {
    const other = await withPassphrase(secrets, 'right', quickly);
    const mixed = { ...header, passphrase: other.passphrase };
    expect(await failureOf(byWords()(mixed))).toBe('tampered');
  });

  it.each([
    ['8 KiB', { m: 8 }, 'too_cheap'],
    ['a hair less than the least memory', { m: 19 * 1_024 - 1 }, 'too_cheap'],
    ['one pass', { t: 1 }, 'too_cheap'],
    ['nothing', { m: 0, t: 0 }, 'too_cheap'],
    ['less than nothing', { m: -1 }, 'too_cheap'],
    ['4 GiB', { m: 4 * 1_024 * 1_024 }, 'too_costly'],
    ['a hair more than the most memory', { m: 256 * 1_024 + 1 }, 'too_costly'],
    ['eleven passes', { t: 11 }, 'too_costly'],
    ['4 GiB and one pass', { m: 4 * 1_024 * 1_024, t: 1 }, 'too_costly'],
  ])('is refused before anything is derived where it asks for %s', async (_, kdf, failure) => {
    let derivations = 0;
    const counted: typeof quickly = (...request) => {
      derivations += 1;
      return quickly(...request);
    };
    expect(await failureOf(byPassphrase('right', counted)(withKdf(header, kdf)))).toBe(failure);
    expect(derivations).toBe(0);
  });
});

function withKdf(before: VaultHeader, kdf: Partial<VaultHeader['passphrase']['kdf']>): VaultHeader {
  const { passphrase } = before;
  return { ...before, passphrase: { ...passphrase, kdf: { ...passphrase.kdf, ...kdf } } };
}
