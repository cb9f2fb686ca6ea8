import type { Copies } from '../../lib/log/copies.ts';
import { saveFile } from '../ui/save-file.ts';

/** Saves all that lies in both copies as a file, under a name that tells nothing but the day. */
export async function exportRaw(copies: Copies, now: number): Promise<void> {
  const day = new Date(now).toISOString().slice(0, 10);
  saveFile(await copies.raw(), `copy-${day}.json`, 'application/json');
}
