import { argon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it, vi } from 'vitest';
import { utf8 } from '../../../lib/bytes.ts';
import { unseal } from '../../../lib/vault/sealing.ts';
import { derived } from '../../../lib/vault/vault-keys.ts';

// Argon2id takes seconds where other work goes on beside it.
vi.setConfig({ testTimeout: 60_000 });

const bytes = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const hexOf = (some: ArrayBuffer | Uint8Array) => Buffer.from(new Uint8Array(some)).toString('hex');
const counting = (from: number, to: number) =>
  Uint8Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('Argon2id is as published', () => {
  it('in RFC 9106, section 5.3', () => {
    const cost = { m: 32, t: 3, p: 4, dkLen: 32 };
    const [password, salt] = [new Uint8Array(32).fill(1), new Uint8Array(16).fill(2)];
    const more = { key: new Uint8Array(8).fill(3), personalization: new Uint8Array(12).fill(4) };
    expect(hexOf(argon2id(password, salt, { ...cost, ...more }))).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    );
  });

  it('with one lane and 64 MiB, in src/test.c of its reference implementation', () => {
    expect(hexOf(argon2id('password', 'somesalt', { m: 65_536, t: 2, p: 1, dkLen: 32 }))).toBe(
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    );
  });
});

describe('X25519 is as published', () => {
  const privateKey = (hex: string) =>
    crypto.subtle.importKey(
      'pkcs8',
      bytes(`302e020100300506032b656e04220420${hex}`),
      'X25519',
      false,
      ['deriveBits'],
    );

  it.each([
    [
      'section 5.2, first',
      'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
      'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    ],
    [
      'section 6.1, Alice',
      '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    ],
    [
      'section 6.1, Bob',
      '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    ],
  ])('in RFC 7748, %s', async (_, own, theirs, shared) => {
    const open = await crypto.subtle.importKey('raw', bytes(theirs), 'X25519', true, []);
    const algorithm = { name: 'X25519', public: open };
    expect(hexOf(await crypto.subtle.deriveBits(algorithm, await privateKey(own), 256))).toBe(
      shared,
    );
  });
});

describe('HKDF with SHA-256 is as published', () => {
  it.each([
    {
      test: 'A.1',
      secret: new Uint8Array(22).fill(11),
      salt: counting(0, 12),
      info: counting(0xf0, 0xf9),
      made: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      test: 'A.2',
      secret: counting(0, 0x4f),
      salt: counting(0x60, 0xaf),
      info: counting(0xb0, 0xff),
      made: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    },
    {
      test: 'A.3',
      secret: new Uint8Array(22).fill(11),
      salt: new Uint8Array(),
      info: new Uint8Array(),
      made: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ])('in RFC 5869, $test', async ({ secret, salt, info, made }) => {
    const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info };
    expect(hexOf(await crypto.subtle.deriveBits(algorithm, key, made.length * 4))).toBe(made);
  });

  it('and ours is that one', async () => {
    const secret = new Uint8Array(32).fill(7);
    const info = utf8('noticed vault-1 rows');
    expect(hexOf(await derived(secret, 'salt', 'rows'))).toBe(
      hexOf(hkdf(sha256, secret, utf8('salt'), info, 32)),
    );
  });
});

describe('AES-256-GCM is as published', () => {
  const feffe = 'feffe9928665731c6d6a8f9467308308'.repeat(2);
  const text =
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
    '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
  const sealed =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
    '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';
  const zero = '00'.repeat(12);
  const nonce = 'cafebabefacedbaddecaf888';

  it.each([
    ['13', '00'.repeat(32), zero, '', '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
    [
      '14',
      '00'.repeat(32),
      zero,
      '00'.repeat(16),
      '',
      'cea7403d4d606b6e074ec5d3baf39d18',
      'd0d1c8a799996bf0265b98b5d48ab919',
    ],
    ['15', feffe, nonce, text, '', sealed, 'b094dac5d93471bdec1a502270e3cc6c'],
    [
      '16',
      feffe,
      nonce,
      text.slice(0, 120),
      'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      sealed.slice(0, 120),
      '76fc6ece0f4e1768cddf8853bb2d551b',
    ],
  ])('in the test cases that were given to NIST, %s', async (_, raw, iv, plain, to, body, tag) => {
    const key = await crypto.subtle.importKey('raw', bytes(raw), 'AES-GCM', false, ['decrypt']);
    expect(hexOf(await unseal(key, bytes(iv + body + tag), bytes(to)))).toBe(plain);
  });
});
