import { CaptureLevel } from '../moment/capture-level.ts';
import * as z from '../schema.ts';
import type { KeyValue } from './key-value.ts';

// A list rather than an object: a host may be named "__proto__".
const Entries = z.array(z.strictObject({ host: z.string(), level: CaptureLevel }));

export type SiteLevels = ReadonlyMap<string, CaptureLevel>;

const key = 'site-levels';

/** The capture levels that the person chose, by host. */
export async function readSiteLevels(store: KeyValue): Promise<SiteLevels> {
  const parsed = Entries.safeParse(await store.get(key));
  return new Map(parsed.success ? parsed.data.map(({ host, level }) => [host, level]) : []);
}

/** Remembers `level` for `host`, or forgets the host where it is null. */
export async function setSiteLevel(
  store: KeyValue,
  host: string,
  level: CaptureLevel | null,
): Promise<void> {
  const levels = new Map(await readSiteLevels(store));
  if (level === null) levels.delete(host);
  else levels.set(host, level);
  await store.set(
    key,
    [...levels].map(([each, chosen]) => ({ host: each, level: chosen })),
  );
}
