import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { findBrowser, isProgram, onPath } from './find-browser.ts';

const run = promisify(execFile);

/** Programs that driving the browsers, or a test against real messengers, may call for. */
export type Need =
  | 'chromium'
  | 'chromium-l10n'
  | 'firefox-esr'
  | 'fonts-noto-core'
  | 'xvfb'
  | 'openbox'
  | 'xdotool'
  | 'age'
  | 'ngircd'
  | 'prosody';

// Arabic and most other scripts, which a bare machine shows as boxes in screenshots.
const fonts = 'fonts-noto-core';

interface Known {
  readonly isThere: () => boolean;
  readonly packages: readonly string[];
  readonly otherwise: string;
}

const known: Record<Need, Known> = {
  chromium: {
    isThere: () => findBrowser('chromium') !== undefined,
    packages: ['chromium', fonts],
    otherwise: 'Chromium, Chrome or Edge (or CHROMIUM_PATH set to one)',
  },
  'chromium-l10n': {
    isThere: () => isProgram('/usr/bin/chromium') && hasChromiumLanguages(),
    packages: ['chromium-l10n'],
    otherwise: 'the interface languages of Chromium (Chrome and Edge have them built in)',
  },
  'firefox-esr': {
    isThere: () => findBrowser('firefox') !== undefined,
    packages: ['firefox-esr', fonts],
    otherwise: 'Firefox or Firefox ESR (or FIREFOX_PATH set to one)',
  },
  [fonts]: {
    isThere: () => process.platform !== 'linux' || hasArabicFont('/usr/share/fonts'),
    packages: [fonts],
    otherwise: 'a font with Arabic letters, such as Noto Sans Arabic',
  },
  xvfb: command('Xvfb', 'xvfb'),
  openbox: command('openbox', 'openbox'),
  xdotool: command('xdotool', 'xdotool'),
  age: command('age', 'age'),
  ngircd: server('ngircd'),
  prosody: server('prosody'),
};

/**
 * Makes sure that the named programs are installed. On Debian, run as root, it installs what is
 * missing with apt-get and says so in one line; anywhere else it rejects with what to install.
 */
export async function ensureInstalled(needs: readonly Need[]): Promise<void> {
  const missing = needs.filter((need) => !known[need].isThere());
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((need) => known[need].packages))];
  const obstacle = whyNotByApt(missing);
  if (obstacle) throw new Error(`${howToInstall(missing, packages)} ${obstacle}`);

  console.log(`Installing ${packages.join(', ')} with apt-get, to drive real browsers…`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  const still = missing.filter((need) => !known[need].isThere());
  if (still.length > 0) {
    throw new Error(`apt-get ran without an error, but ${still.join(', ')} cannot be found.`);
  }
}

function command(program: string, name: string): Known {
  return {
    isThere: () => onPath(program).some(isProgram),
    packages: [name],
    otherwise: name,
  };
}

function server(name: string): Known {
  return {
    ...command(name, name),
    // Debian keeps servers out of an ordinary user's path.
    isThere: () => [...onPath(name), `/usr/sbin/${name}`].some(isProgram),
  };
}

function hasArabicFont(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((file) => /arabic/i.test(String(file)));
}

function hasChromiumLanguages(): boolean {
  const folder = '/usr/lib/chromium/locales';
  return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith('de'));
}

function whyNotByApt(missing: readonly Need[]): string | undefined {
  if (!existsSync('/usr/bin/apt-get')) return 'There is no apt-get here to install it with.';
  const isBrowser = missing.some((need) => need === 'chromium' || need === 'firefox-esr');
  if (isBrowser && distribution() === 'ubuntu') {
    return (
      'On Ubuntu the packages of these names are missing or stand for a snap, which is shut off ' +
      'from folders that a test needs: take the .deb package of Google Chrome, and Firefox from ' +
      "Mozilla's own apt repository."
    );
  }
  if (process.getuid?.() !== 0) return 'As root, this would have installed it.';
  return undefined;
}

function howToInstall(missing: readonly Need[], packages: readonly string[]): string {
  const what = missing.map((need) => known[need].otherwise).join('; ');
  if (process.platform === 'darwin' || process.platform === 'win32') {
    return `Missing: ${what}. A screen of its own (xvfb, openbox, xdotool) exists on Linux only.`;
  }
  return `Missing: ${what}. On Debian: apt-get install ${packages.join(' ')}.`;
}

function distribution(): string {
  if (!existsSync('/etc/os-release')) return 'unknown';
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID="?([a-z]+)/m.exec(release)?.[1] ?? 'unknown';
}
