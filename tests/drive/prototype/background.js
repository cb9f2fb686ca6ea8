// Works in Chromium's service worker and in Firefox's event page alike.
const api = globalThis.browser ?? globalThis.chrome;
const bootedAt = Date.now();

api.runtime.onInstalled.addListener(({ reason }) => {
  api.contextMenus.create({
    id: 'dismissed',
    title: 'I felt dismissed here',
    contexts: ['page', 'selection', 'link'],
  });
  // Two entries for a link, which browsers put into a submenu.
  api.contextMenus.create({ id: 'met', title: 'I felt met here', contexts: ['link'] });
  if (reason === 'install') api.tabs.create({ url: api.runtime.getURL('options.html#welcome') });
});

/** Reads the title by injection, which works only with a real activeTab grant. */
async function readTitle(tabId, patience) {
  try {
    const [result] = await api.scripting.executeScript({
      target: { tabId },
      func: () => document.title,
    });
    return result.result || '(no title)';
  } catch (error) {
    // Chromium tells the page's process of the grant and of the script by two ways, and after a key
    // or the menu the script is sometimes there first. It is refused then, and a little later not.
    if (patience > 0) return readTitle(tabId, patience - 1);
    return `not readable: ${error.message}`;
  }
}

async function capture(tab, how, selection = '') {
  const title = await readTitle(tab.id, 200);
  const captured = { title, how, selection, bootedAt };
  await api.storage.local.set({ captured });
  await api.action.setTitle({ tabId: tab.id, title: `Saved: ${title}` });
  await api.action.setBadgeText({ tabId: tab.id, text: '✓' });
  return captured;
}

api.commands.onCommand.addListener(async (command, tab) => {
  if (command === 'capture-moment') await capture(tab, 'keys');
});

api.contextMenus.onClicked.addListener((info, tab) => {
  void capture(tab, `menu ${info.menuItemId}`, info.selectionText ?? info.linkUrl ?? '');
});

api.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message?.kind !== 'capture') return undefined;
  api.tabs
    .query({ active: true, currentWindow: true })
    .then(([tab]) => capture(tab, 'popup'))
    .then(answer);
  return true;
});
