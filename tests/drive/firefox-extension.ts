import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './driven-browser.ts';
import type { FirefoxTools } from './firefox-tools.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { packExtension } from './pack-extension.ts';
import { notYet, waitUntil } from './wait-until.ts';

/** The extension as Firefox has it. */
export interface InstalledExtension {
  readonly id: string;
  /** Host of its `moz-extension:` addresses, another one in each profile. */
  readonly host: string;
  /** Name that Firefox derives from the id for elements of its interface. */
  readonly widget: string;
  /** Element of its toolbar button. */
  readonly button: string;
}

/**
 * Installs the extension, unless the profile has that version of it already, and puts its button on
 * the toolbar.
 */
export async function installInFirefox(
  window: FirefoxWindow,
  { extensionDir, permanent = false, language }: LaunchOptions,
): Promise<InstalledExtension> {
  const { id, version } = await readManifest(extensionDir);
  if (language) await window.run(setLanguage, language);
  const installed = await window.run((firefox, name) => firefox.policy(name)?.version ?? null, id);
  if (permanent && installed !== version) await installPacked(window, extensionDir);
  if (!permanent && installed === null) {
    const extensionData = { type: 'path', path: extensionDir };
    await window.command('webExtension.install', { extensionData });
  }
  // An extension chooses its language when it starts, which in a kept profile was before.
  if (installed !== null && language) await window.run(reload, id);

  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const host = await waitUntil('the extension to be ready in Firefox', async () => {
    const found = await window.run(placeButton, id, `${widget}-browser-action`);
    return found ?? notYet('it is not started');
  });
  return { id, host, widget, button: `${widget}-BAP` };
}

/** Packs it and installs the package, as only that outlives the browser. */
async function installPacked(window: FirefoxWindow, extensionDir: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drive-package-'));
  try {
    const path = join(folder, 'extension.xpi');
    await packExtension(extensionDir, path);
    const extensionData = { type: 'archivePath', path };
    await window.command('webExtension.install', { extensionData, 'moz:permanent': true });
    // Firefox would write down in a while what was installed; it may be killed before.
    await window.run((firefox) => firefox.window.Services.prefs.savePrefFile(null));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readManifest(extensionDir: string): Promise<{ id: string; version: string }> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as {
    version: string;
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir} has no id for Firefox (browser_specific_settings)`);
  return { id, version: manifest.version };
}

// The functions below run in Firefox's own window.

function setLanguage({ window }: FirefoxTools, language: string): void {
  // What Firefox has no texts for stays English, but extensions and pages are told the language.
  const { locale } = window.Services;
  locale.availableLocales = [language, 'en-US'];
  locale.requestedLocales = [language];
}

async function reload({ addons }: FirefoxTools, id: string): Promise<void> {
  await (await addons.getAddonByID(id))?.reload();
}

/** Puts the button where it can be clicked; answers with the extension's host once it has one. */
function placeButton(firefox: FirefoxTools, id: string, widget: string): string | null {
  if (!firefox.action(id)) return null;
  firefox.toolbars.addWidgetToArea(widget, 'nav-bar');
  // The stripes that tell a driven Firefox from a person's are of no use in a picture.
  firefox.window.document.documentElement.removeAttribute('remotecontrol');
  return firefox.policy(id)?.mozExtensionHostname ?? null;
}
