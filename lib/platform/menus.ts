import { browser } from './browser.ts';
import type { Tab } from './tabs.ts';

const captureItem = 'capture-moment';

/** Puts our one entry into the menu of pages, selections and links. */
export async function showCaptureItem(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: captureItem, title, contexts: ['page', 'selection', 'link'] });
}

/** Calls `onPress` with what the menu was opened on; without words where they are a field's. */
export function onCaptureItem(
  onPress: (tab: Tab | undefined, on: { frameId: number; words: string | undefined }) => void,
): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== captureItem) return;
    const words = info.editable ? undefined : info.selectionText;
    onPress(tab, { frameId: info.frameId ?? 0, words });
  });
}
