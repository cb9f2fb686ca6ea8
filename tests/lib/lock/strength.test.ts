import { beforeAll, describe, expect, it } from 'vitest';
import { type EstimateStrength, loadStrength } from '../../../lib/lock/strength.ts';

let strengthOf: EstimateStrength;
beforeAll(async () => {
  strengthOf = await loadStrength();
});

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'weak'],
    ['password', 'weak'],
    ['Passw0rd1!', 'weak'],
    ['qwertzuiop', 'weak'],
    ['19870412', 'weak'],
    ['x'.repeat(200), 'weak'],
    ['kx9q$2mz', 'weak'],
    ['kX9$kq2!m', 'fair'],
    ['kX9$kq2!mzp', 'good'],
    ['correct horse battery staple', 'strong'],
    ['seven plain words are enough here', 'strong'],
    ['تصبح على خير يا صديقي', 'strong'],
  ])('"%s" is %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });

  it('is less where the passphrase is a name that is known', () => {
    expect(strengthOf('winterfeld-okonjo')).toBe('strong');
    expect(strengthOf('winterfeld-okonjo', ['winterfeld-okonjo'])).toBe('weak');
  });

  it('is told in time, whatever is typed', () => {
    expect(strengthOf('aA1!'.repeat(256))).toMatch(/weak|fair|good|strong/);
  });
});
