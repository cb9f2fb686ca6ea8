import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onOwnEnd } from './browser-process.ts';

/** The folder in which a browser keeps its things. */
export interface Profile {
  readonly folder: string;
  /** Removes a throw-away profile; leaves one that was asked for. */
  discard(): Promise<void>;
}

/** The folder asked for, or a new one that is removed after use. */
export async function openProfile(folder: string | undefined): Promise<Profile> {
  if (folder !== undefined) return { folder, discard: async () => undefined };
  const temporary = await mkdtemp(join(tmpdir(), 'drive-profile-'));
  // A browser that has just ended may still be letting go of its files.
  const whole = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  const forget = onOwnEnd(() => rmSync(temporary, whole));
  return {
    folder: temporary,
    discard: async () => {
      await rm(temporary, whole);
      forget();
    },
  };
}
