import { toBase64 } from '../bytes.ts';
import * as z from '../schema.ts';
import { placeOf } from './place.ts';
import { bound, padded, seal, stored, unpadded, unseal } from './sealing.ts';
import { VaultError } from './vault-error.ts';
import type { VaultKeys } from './vault-keys.ts';

/** A row as the log stores it, plain or sealed; the tag is the log's, and one just sealed has none yet. */
const VaultRow = z.object({
  id: z.string(),
  at: z.number(),
  shelf: z.string(),
  form: z.string(),
  body: z.string(),
  tag: z.optional(z.string()),
});
export type VaultRow = z.infer<typeof VaultRow>;

/** A row, and 122 random bits that only it has: how the proof knows this very version of it. */
export interface Marked {
  row: VaultRow;
  mark: string;
}

export const Mark = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const tag = z.optional(z.string());
const Inside = z.tuple([Mark, z.string(), z.number(), z.string(), z.string(), tag]);

export const sealedForm = 'sealed-1';

/** Seals all of a row but its id, and its place in a form that only the key can read. */
export async function sealRow(keys: VaultKeys, row: VaultRow): Promise<Marked> {
  const mark = newMark();
  const shelf = await placeOf(keys, row.shelf, row.at);
  const inside = padded(insideOf(row, mark));
  const body = toBase64(await seal(keys.rows, inside, boundTo(keys, row.id, shelf)));
  return { mark, row: { id: row.id, at: 0, shelf, form: sealedForm, body } };
}

/** The row that was sealed. Throws a `VaultError` where it is not as it was, or not where it was. */
export async function openRow(keys: VaultKeys, sealed: VaultRow): Promise<Marked> {
  const { id, at, shelf, body } = rowOf(sealed, sealedForm);
  if (at !== 0) throw new VaultError('tampered');
  return markedOf(id, await unseal(keys.rows, stored(body), boundTo(keys, id, shelf)));
}

export function newMark(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

export function insideOf({ shelf, at, form, body, tag: checksum }: VaultRow, mark: string) {
  return [mark, shelf, at, form, body, ...(checksum === undefined ? [] : [checksum])];
}

export function markedOf(id: string, inside: Uint8Array<ArrayBuffer>): Marked {
  const parsed = Inside.safeParse(unpadded(inside));
  if (!parsed.success) throw new VaultError('tampered', parsed.error);
  const [mark, shelf, at, form, body, checksum] = parsed.data;
  const row = { id, at, shelf, form, body };
  return { mark, row: checksum === undefined ? row : { ...row, tag: checksum } };
}

/** What the disk gave back as a row of this form; it may be anything. */
export function rowOf(given: unknown, form: string): VaultRow {
  const parsed = VaultRow.safeParse(given);
  if (!parsed.success) throw new VaultError('tampered', parsed.error);
  checkForm(parsed.data.form, form);
  return parsed.data;
}

/** Throws where `form` is not `expected`: by which name depends on whether it could be a later one. */
export function checkForm(form: string, expected: string): void {
  if (form === expected) return;
  const [name] = expected.split(/\d/);
  const isLater = form.startsWith(name ?? '') && /^\d+$/.test(form.slice(name?.length));
  throw new VaultError(isLater ? 'unknown_version' : 'tampered');
}

function boundTo(keys: VaultKeys, id: string, shelf: string) {
  return bound(sealedForm, keys.id, id, shelf);
}
