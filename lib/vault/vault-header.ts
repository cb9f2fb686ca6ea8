import { type Bytes, toBase64, utf8 } from '../bytes.ts';
import * as z from '../schema.ts';
import { checkCost, type Derive, Kdf, presentCost } from './derive.ts';
import { recoverySecret } from './recovery-key.ts';
import { aesKey, bound, seal, stored, unseal } from './sealing.ts';
import { VaultError } from './vault-error.ts';
import { derived, keysOf, type Secrets } from './vault-keys.ts';

const base64 = () => z.string().check(z.maxLength(512));

/** The secrets, sealed under a key that is made from what a person knows. */
const wrap = { check: base64(), sealed: base64() };

const form = 'vault-1';

/** What lies on the disk beside the sealed rows, and what the secrets come out of. */
export const VaultHeader = z.strictObject({
  form: z.literal(form),
  keyId: base64(),
  publicKey: base64(),
  /** Grows with each new passphrase or recovery key: an older header that was put back is noticed. */
  generation: z.int().check(z.minimum(1)),
  passphrase: z.strictObject({ kdf: Kdf, ...wrap }),
  recovery: z.optional(z.strictObject({ salt: base64(), ...wrap })),
  /** Over all of the above but the public key, which the wraps pin; under a key that only the secrets give. */
  mac: base64(),
});
export type VaultHeader = z.infer<typeof VaultHeader>;
type Unsigned = Omit<VaultHeader, 'mac'>;

/** A way to the secrets: what a person typed, applied to a header. */
export type Opener = (header: VaultHeader) => Promise<Secrets>;

export function byPassphrase(passphrase: string, derive: Derive): Opener {
  return async (header) => {
    const { kdf, ...rest } = header.passphrase;
    checkCost(kdf);
    return opened(header, 'passphrase', await derive(passphrase, kdf), rest);
  };
}

export function byRecoveryKey(typed: string): Opener {
  const secret = recoverySecret(typed);
  return async (header) => {
    if (!header.recovery) throw new VaultError('wrong_recovery_key');
    const { salt, ...rest } = header.recovery;
    return opened(header, 'recovery', await derived(secret, salt, 'recovery'), rest);
  };
}

/** A header that opens to `secrets` by `passphrase`. A recovery key that `before` had goes on to hold. */
export async function withPassphrase(
  secrets: Secrets,
  passphrase: string,
  derive: Derive,
  before?: VaultHeader,
): Promise<VaultHeader> {
  const kdf = { ...presentCost, salt: newSalt() };
  const kek = await derive(passphrase, kdf);
  const { id: keyId, publicKey } = await keysOf(secrets);
  return signed(secrets, {
    form,
    keyId,
    publicKey,
    generation: (before?.generation ?? 0) + 1,
    passphrase: { kdf, ...(await wrapped(secrets, 'passphrase', keyId, kek)) },
    ...(before?.recovery && { recovery: before.recovery }),
  });
}

/** `before` with a new recovery key in the place of the one it had. */
export async function withRecoveryKey(
  secrets: Secrets,
  recoveryKey: string,
  header: VaultHeader,
): Promise<VaultHeader> {
  const { mac: _, ...before } = header;
  const salt = newSalt();
  const kek = await derived(recoverySecret(recoveryKey), salt, 'recovery');
  const recovery = { salt, ...(await wrapped(secrets, 'recovery', before.keyId, kek)) };
  return signed(secrets, { ...before, generation: before.generation + 1, recovery });
}

type Way = 'passphrase' | 'recovery';

async function wrapped(secrets: Secrets, way: Way, keyId: string, kek: Bytes) {
  const { key, check } = await wrapKey(kek, way);
  const sealed = toBase64(await seal(key, stored(secrets), bound(form, way, keyId)));
  return { check, sealed };
}

async function opened(
  header: VaultHeader,
  way: Way,
  kek: Bytes,
  { check, sealed }: { check: string; sealed: string },
): Promise<Secrets> {
  const wrapping = await wrapKey(kek, way);
  // Tells a wrong passphrase from a wrap that is damaged: nobody should doubt their memory for a disk's fault.
  if (wrapping.check !== check) {
    throw new VaultError(way === 'passphrase' ? 'wrong_passphrase' : 'wrong_recovery_key');
  }
  const bytes = await unseal(wrapping.key, stored(sealed), bound(form, way, header.keyId));
  const secrets = toBase64(bytes);
  const keys = await keysOf(secrets);
  // The public key that is pinned in the wrap holds, whatever stands around it.
  if (keys.publicKey !== header.publicKey) throw new VaultError('tampered');
  const mac = stored(header.mac);
  const holds = await crypto.subtle.verify('HMAC', keys.header, mac, textOf(header));
  if (!holds) throw new VaultError('tampered');
  return secrets;
}

async function wrapKey(kek: Bytes, way: Way): Promise<{ key: CryptoKey; check: string }> {
  const key = await aesKey(await derived(kek, way, 'wrap'));
  return { key, check: toBase64(await derived(kek, way, 'check')) };
}

async function signed(secrets: Secrets, unsigned: Unsigned): Promise<VaultHeader> {
  const { header } = await keysOf(secrets);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', header, textOf(unsigned)));
  return { ...unsigned, mac: toBase64(mac) };
}

/** The same bytes, in whatever order a store gives the parts back. */
function textOf({ keyId, generation, passphrase, recovery }: Unsigned): Bytes {
  const { m, t, salt } = passphrase.kdf;
  const byWords = [m, t, salt, passphrase.check, passphrase.sealed];
  const byKey = recovery ? [recovery.salt, recovery.check, recovery.sealed] : [];
  return utf8(JSON.stringify([form, keyId, generation, byWords, byKey]));
}

function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(16)));
}
