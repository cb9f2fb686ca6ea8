// As little as a press can be: the page is read once, one record of the usual length is put and has
// reached the disk, and the icon shows it. Opening the database begins as soon as the worker does.

/** How long a record is in the log of Noticed, as JSON; the bench says when the two have drifted apart. */
const recordLength = 530;

const opening = open();

chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
  void press().then(answer);
  return true;
});

chrome.commands.onCommand.addListener((_command, tab) => void pressByKeys(tab));

async function pressByKeys(tab) {
  await press(tab);
  // Tells a page that listens for it that the record is there, as Noticed tells its own pages.
  const channel = new BroadcastChannel('saved');
  channel.postMessage('saved');
  channel.close();
}

async function press(tab) {
  const { id } = tab ?? (await tabInFront());
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId: id },
    func: readPage,
    injectImmediately: true,
  });
  await put(recordOf(frame.result));
  await chrome.action.setBadgeText({ text: '✓', tabId: id });
  return true;
}

async function tabInFront() {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

// Runs in the page.
function readPage() {
  return { title: document.title, address: location.href, words: getSelection().toString() };
}

function recordOf(reading) {
  const record = { id: crypto.randomUUID(), at: Date.now(), body: JSON.stringify(reading) };
  const missing = recordLength - JSON.stringify(record).length;
  return { ...record, body: record.body + ' '.repeat(missing) };
}

async function put(record) {
  const database = await opening;
  const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
  transaction.objectStore('records').put(record);
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('error', () => reject(transaction.error));
  });
}

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('limit', 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('records', { keyPath: 'id' }),
    );
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
