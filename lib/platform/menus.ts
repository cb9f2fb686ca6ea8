import { browser } from './browser.ts';
import type { Tab } from './tabs.ts';

const captureItem = 'capture-moment';

/** Puts our one entry into the menu of pages, selections and links. */
export async function showCaptureItem(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: captureItem, title, contexts: ['page', 'selection', 'link'] });
}

/** Calls `onPress` with the selected words, if they are the page's and not a field's. */
export function onCaptureItem(
  onPress: (tab: Tab | undefined, words: string | undefined) => void,
): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === captureItem)
      onPress(tab, info.editable ? undefined : info.selectionText);
  });
}
