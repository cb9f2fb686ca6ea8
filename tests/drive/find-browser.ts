import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families of browsers that are driven. */
export type BrowserKind = 'chromium' | 'firefox';

const overrides: Record<BrowserKind, string> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
};

// Chromium before Chrome: what is shipped as Chrome ignores some of the switches a test wants.
const commands: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const macApps: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox ESR.app/Contents/MacOS/firefox', 'Firefox.app/Contents/MacOS/firefox'],
};

const windowsPrograms: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox ESR\\firefox.exe', 'Mozilla Firefox\\firefox.exe'],
};

/**
 * The program file of an installed browser of that family, or undefined if there is none.
 * `CHROMIUM_PATH` and `FIREFOX_PATH` come first; one that names no program is an error, because
 * falling back to another browser than the one asked for would mislead.
 */
export function findBrowser(kind: BrowserKind): string | undefined {
  const chosen = process.env[overrides[kind]];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`${overrides[kind]} is ${chosen}, which is no program that can be run`);
  }
  return candidates(kind).find(isProgram);
}

function candidates(kind: BrowserKind): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env['HOME'] ?? '/', 'Applications')];
    return macApps[kind].flatMap((app) => folders.map((folder) => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined);
    return windowsPrograms[kind].flatMap((app) => folders.map((folder) => join(folder, app)));
  }
  return commands[kind].flatMap((command) => onPath(command));
}

/** Where a command of that name would be found on the path, in the order of the path. */
export function onPath(command: string): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command));
}

/** Whether a file is there and may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
