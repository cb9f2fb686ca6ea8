import { utf8 } from '../../lib/bytes.ts';
import type { Derive } from '../../lib/vault/derive.ts';
import type { VaultRow } from '../../lib/vault/sealed-row.ts';
import { derived } from '../../lib/vault/vault-keys.ts';

/** Stands in for Argon2id where a test is not about it: as strict, and done at once. */
export const quickly: Derive = (passphrase, { m, t, salt }) =>
  derived(utf8(passphrase), salt, `quick ${m} ${t}`);

let made = 0;

/** A row as the log makes it. */
export function aRow(parts: Partial<VaultRow> = {}): VaultRow {
  made += 1;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  const at = Date.UTC(2026, 10, 23, 9, 30) + made * 60_000;
  return { id, at, shelf: 'kept', form: 'plain-1', body: `{"id":"${id}"}`, tag: 'ab12', ...parts };
}

/** `text` with one bit of one of its characters turned over; what it was written in stays possible. */
export function flipped(text: string, at: number): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const digit = digits.indexOf(text.charAt(at));
  return text.slice(0, at) + digits.charAt(digit ^ 1) + text.slice(at + 1);
}
