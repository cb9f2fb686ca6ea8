import { browser } from './browser.ts';

/** Shows `mark` on our icon, and `title` to pointers and screen readers; for one tab where one is given. */
export async function showOnIcon(
  tabId: number | undefined,
  { mark, title }: { mark: string; title: string },
): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  await Promise.all([
    browser.action.setBadgeText({ text: mark, ...tab }),
    browser.action.setTitle({ title, ...tab }),
  ]);
}

/** Gives the mark on the icon its colours. */
export async function paintMark({
  background,
  text,
}: {
  background: string;
  text: string;
}): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: background }),
    browser.action.setBadgeTextColor({ color: text }),
  ]);
}
