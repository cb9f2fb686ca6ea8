import { browser } from './browser.ts';
import type { Tab } from './tabs.ts';

/** The names of our keyboard commands, as the manifest has them. */
export type CommandName = 'capture-moment' | '_execute_action';

/** The keys of each command as the person has set them; empty where it has none. */
export async function presentKeys(): Promise<Map<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}

/** Opens the browser's own page for changing keys. */
export async function openKeySettings(): Promise<void> {
  // Firefox has a call for it; Chromium has an address.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Calls `onPress` with the tab in front whenever the keys of `name` are pressed. */
export function onKeys(name: CommandName, onPress: (tab: Tab | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name) onPress(tab);
  });
}
