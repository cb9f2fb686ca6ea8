import { afterEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../../lib/bytes.ts';
import { answerDerive } from '../../../lib/lock/answer-derive.ts';

// Argon2id takes seconds where other work goes on beside it.
vi.setConfig({ testTimeout: 60_000 });

const salt = toBase64(new Uint8Array(16).fill(9));
/** The least that is taken: these tests are about other things than its cost. */
const kdf = { name: 'argon2id', m: 19 * 1_024, t: 2, salt };

afterEach(() => vi.unstubAllGlobals());

/** The largest piece of memory that was asked for meanwhile, in bytes. */
function largestAsked(): () => number {
  let largest = 0;
  const note = (length: unknown) => {
    if (typeof length === 'number') largest = Math.max(largest, length * 4);
  };
  const Counted = new Proxy(Uint32Array, {
    construct(target, args) {
      note(args[0]);
      return Reflect.construct(target, args) as Uint32Array;
    },
  });
  vi.stubGlobal('Uint32Array', Counted);
  return () => largest;
}

describe('the worker that derives keys', () => {
  it('makes a key of 32 bytes, always the same, and tells how far it has come', async () => {
    const told: number[] = [];
    const one = await answerDerive({ passphrase: 'a', kdf }, (part) => told.push(part));
    expect(one).toEqual(await answerDerive({ passphrase: 'a', kdf }));
    expect('key' in one && one.key.length).toBe(32);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('takes one passphrase for one, on whatever keyboard it was typed', async () => {
    const composed = await answerDerive({ passphrase: '\u00e9\ufb01', kdf });
    expect(await answerDerive({ passphrase: 'e\u0301fi', kdf })).toEqual(composed);
    expect(await answerDerive({ passphrase: 'efi', kdf })).not.toEqual(composed);
  });

  it('takes the memory that it is asked for, where that is allowed', async () => {
    const largest = largestAsked();
    await answerDerive({ passphrase: 'a', kdf });
    expect(largest()).toBe(19 * 1_024 * 1_024);
  });

  it.each([
    ['8 KiB', { m: 8 }, 'too_cheap'],
    ['one pass', { t: 1 }, 'too_cheap'],
    ['256 MiB and one KiB', { m: 256 * 1_024 + 1 }, 'too_costly'],
    ['4 GiB', { m: 4 * 1_024 * 1_024 }, 'too_costly'],
    ['eleven passes', { t: 11 }, 'too_costly'],
    ['half a KiB', { m: 20_000.5 }, 'tampered'],
    ['no number', { m: '65536' }, 'tampered'],
    ['infinity', { m: Infinity }, 'tampered'],
    ['a short salt', { salt: 'AAAA' }, 'tampered'],
    ['a salt that is no base64', { salt: '!'.repeat(24) }, 'tampered'],
    ['another function', { name: 'argon2d' }, 'tampered'],
    ['more than one lane', { p: 4 }, 'tampered'],
  ])('refuses %s, and takes no memory for it', async (_, change, failure) => {
    const largest = largestAsked();
    const request = { passphrase: 'a', kdf: { ...kdf, ...change } };
    expect(await answerDerive(request)).toEqual({ failure });
    expect(largest()).toBeLessThan(1_024);
  });

  it.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['no passphrase', { kdf }],
    ['an empty passphrase', { passphrase: '', kdf }],
    ['a passphrase as long as a book', { passphrase: 'x'.repeat(1_025), kdf }],
    ['something beside it', { passphrase: 'a', kdf, more: 1 }],
  ])('refuses %s', async (_, request) => {
    expect(await answerDerive(request)).toEqual({ failure: 'tampered' });
  });
});
