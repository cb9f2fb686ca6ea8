import { describe, expect, it } from 'vitest';
import { newRecoveryKey, recoverySecret } from '../../../lib/vault/recovery-key.ts';

const key = newRecoveryKey();

describe('a recovery key', () => {
  it('has 160 random bits in eight groups of four, and a check character', () => {
    expect(key).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z*~$=U]$/);
    expect(new Set(Array.from({ length: 100 }, newRecoveryKey)).size).toBe(100);
  });

  it('uses each symbol about as often as any other', () => {
    const counts = new Map<string, number>();
    for (let each = 0; each < 1_000; each += 1) {
      for (const symbol of newRecoveryKey().replaceAll('-', '').slice(0, 32)) {
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(32);
    // 1,000 of each are expected, give or take 31: six times that is never reached by chance.
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(190);
  });

  it.each([
    ['in small letters', key.toLowerCase()],
    ['without hyphens', key.replaceAll('-', '')],
    ['with blanks and line ends', ` ${key.replaceAll('-', ' \n')} `],
    ['with letters for digits', key.replaceAll('0', 'o').replaceAll('1', 'L')],
    ['with the other letters for digits', key.replaceAll('0', 'O').replaceAll('1', 'i')],
  ])('is the same %s', (_, typed) => {
    expect(recoverySecret(typed)).toEqual(recoverySecret(key));
  });

  it('is refused with any one character wrong, missing, doubled or changed for the next', () => {
    const plain = key.replaceAll('-', '');
    for (let at = 0; at < plain.length; at += 1) {
      const [before, here, next, after] = [
        plain.slice(0, at),
        plain.charAt(at),
        plain.charAt(at + 1),
        plain.slice(at + 2),
      ];
      const wrong = [
        `${before}${here === '7' ? '8' : '7'}${next}${after}`,
        `${before}${next}${after}`,
        `${before}${here}${here}${next}${after}`,
        ...(here !== next && next ? [`${before}${next}${here}${after}`] : []),
      ];
      for (const typed of wrong) {
        expect([typed, failureOf(typed)]).toEqual([typed, 'mistyped']);
      }
    }
  });

  it.each(['', '-', 'passphrase', `${key}${key}`, '🙂'.repeat(33), 'U'.repeat(33)])(
    'is not "%s"',
    (typed) => expect(failureOf(typed)).toBe('mistyped'),
  );
});

function failureOf(typed: string): unknown {
  try {
    recoverySecret(typed);
    return 'taken';
  } catch (error) {
    return Object(error).failure;
  }
}
