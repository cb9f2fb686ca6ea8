import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Where Debian keeps servers; a person's PATH does not always hold it. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** The full path of the first of these programs that this machine has, or undefined. */
export async function findProgram(...names: string[]): Promise<string | undefined> {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
    ...SERVER_FOLDERS,
  ];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (await isRunnable(path)) return path;
    }
  }
  return undefined;
}

async function isRunnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
