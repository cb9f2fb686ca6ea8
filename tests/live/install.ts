import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

const HERE = import.meta.dirname;
const INSTALLED = join(HERE, 'node_modules');
/** Which lock file the installed packages came from. */
const STAMP = '.lock-sha256';

/**
 * The folder of the servers' packages, installed first if it is missing or older than the lock file.
 * The install happens aside and is moved into place when complete, so that neither a crash nor a second
 * test run at the same time leaves half of it.
 */
export async function installServers(): Promise<string> {
  const lock = createHash('sha256')
    .update(await readFile(join(HERE, 'package-lock.json')))
    .digest('hex');
  if (await isInstalled(lock)) return INSTALLED;
  const folder = await mkdtemp(join(HERE, '.installing-'));
  try {
    await cp(join(HERE, 'package.json'), join(folder, 'package.json'));
    await cp(join(HERE, 'package-lock.json'), join(folder, 'package-lock.json'));
    await npmInstall(folder);
    await writeFile(join(folder, 'node_modules', STAMP), lock);
    await moveIntoPlace(join(folder, 'node_modules'), lock);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return INSTALLED;
}

async function isInstalled(lock: string): Promise<boolean> {
  const stamp = await readFile(join(INSTALLED, STAMP), 'utf8').catch(() => '');
  return stamp === lock;
}

async function moveIntoPlace(modules: string, lock: string): Promise<void> {
  if (await isInstalled(lock)) return;
  await rm(INSTALLED, { recursive: true, force: true });
  try {
    await rename(modules, INSTALLED);
  } catch (error) {
    // Somebody else's install of the same lock file was put there in between: as good as ours.
    if (!(await isInstalled(lock))) throw error;
  }
}

/** No install script is run: none of these packages has a native part, and those that ask for one do without. */
async function npmInstall(folder: string): Promise<void> {
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'];
  const npm = spawn('npm', ['ci', '--prefix', folder, ...flags], {
    // npm takes the `node` it finds first, and the packages ask for the version that runs this.
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    npm.once('error', reject);
    npm.once('close', resolve);
  });
  const [complaints, code] = await Promise.all([text(npm.stderr), ended]);
  if (code !== 0) throw new Error(`The live servers could not be installed:\n${complaints.trim()}`);
}
