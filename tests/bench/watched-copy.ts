import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callSource } from '../drive/call-source.ts';
import { probe, type Watched } from './probe.ts';

/**
 * Copies an extension to `folder` and puts the probe before the first script of its popup: into the
 * same file, so that nothing more has to be loaded.
 */
export async function copyWatched(
  extensionDir: string,
  folder: string,
  watched: Watched,
): Promise<void> {
  await cp(extensionDir, folder, { recursive: true });
  const page = await readFile(join(folder, 'popup.html'), 'utf8');
  const script = /<script[^>]*\ssrc="\/?([^"]+)"/.exec(page)?.[1];
  if (!script) throw new Error(`The popup in ${extensionDir} has no script`);
  const path = join(folder, script);
  await writeFile(path, `${callSource(probe, [watched])};\n${await readFile(path, 'utf8')}`);
}
