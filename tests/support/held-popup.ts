import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare global {
  interface Window {
    /** Lets the app of a held popup come. */
    letAppCome?: () => void;
  }
}

/** A copy of a build whose popup stays as it is before its app is there, until `letAppCome` is called in it. */
export interface HeldPopup {
  readonly folder: string;
  remove(): Promise<void>;
}

export async function holdPopup(build: string): Promise<HeldPopup> {
  const folder = await mkdtemp(join(tmpdir(), 'held-'));
  await cp(build, folder, { recursive: true });
  const page = await readFile(join(folder, 'popup.html'), 'utf8');
  const script = /data-script="\/([^"]+)"/.exec(page)?.[1];
  if (!script) throw new Error(`The popup in ${build} names no script of its app`);
  const path = join(folder, script);
  const hold = 'await new Promise((resolve) => (window.letAppCome = resolve));';
  await writeFile(path, `${hold}\n${await readFile(path, 'utf8')}`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
