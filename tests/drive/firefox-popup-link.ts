import { callSource } from './call-source.ts';
import type {
  DriverEvents,
  DriverKey,
  FrameScriptScope,
  MessageListener,
} from './firefox-internals.ts';
import type { FirefoxTools } from './firefox-tools.ts';
import type { FirefoxWindow } from './firefox-window.ts';

/** One popup of an extension, known by a mark on its element. */
export interface PopupName {
  readonly extension: string;
  readonly mark: string;
}

/** Something to do inside of the popup's document. */
export type PopupTask =
  | { readonly run: string }
  | { readonly click: { readonly x: number; readonly y: number } }
  | { readonly key: DriverKey };

interface Answer {
  readonly value?: string;
  readonly error?: string;
}

/**
 * Does something in the document of one of the extension's popups. A popup is no tab, so WebDriver
 * does not see it: a script is loaded into its process, which takes messages.
 */
export async function doInPopup(
  window: FirefoxWindow,
  popup: PopupName,
  task: PopupTask,
): Promise<string | undefined> {
  const script = `data:text/javascript,${encodeURIComponent(callSource(listenInPopup, []))}`;
  const { value, error } = await window.run(askPopup, popup, script, task);
  if (error !== undefined) throw new Error(`In the popup: ${error}`);
  return value;
}

/** Runs in Firefox's own window. */
async function askPopup(
  firefox: FirefoxTools,
  { extension, mark }: PopupName,
  script: string,
  task: PopupTask,
): Promise<Answer> {
  const browser = firefox.popup(extension)?.browser;
  if (browser?.getAttribute('driven') !== mark) return { error: 'it is closed' };

  const { messageManager } = browser;
  if (!browser.hasAttribute('listening')) {
    browser.setAttribute('listening', '');
    messageManager.loadFrameScript(script, false);
  }
  const id = Math.random();
  return new Promise((resolve) => {
    const closed = (): void => resolve({ error: 'it closed meanwhile' });
    const take: MessageListener = ({ data }) => {
      const answer = data as Answer & { id: number };
      if (answer.id !== id) return;
      messageManager.removeMessageListener('drive:done', take);
      browser.removeEventListener('XULFrameLoaderDestroyed', closed);
      resolve(answer);
    };
    browser.addEventListener('XULFrameLoaderDestroyed', closed, { once: true });
    messageManager.addMessageListener('drive:done', take);
    messageManager.sendAsyncMessage('drive:do', { id, task });
  });
}

// Given to such a script by Firefox, as names and not as properties of the global object.
declare const content: Window;
declare const ChromeUtils: FrameScriptScope['ChromeUtils'];
declare const Cu: FrameScriptScope['Cu'];
declare const addMessageListener: FrameScriptScope['addMessageListener'];
declare const sendAsyncMessage: FrameScriptScope['sendAsyncMessage'];

/** Runs in the popup's process, beside its document. */
function listenInPopup(): void {
  const { event } = ChromeUtils.importESModule<DriverEvents>(
    'chrome://remote/content/shared/webdriver/Event.sys.mjs',
  );
  const perform = async (task: PopupTask): Promise<unknown> => {
    if ('click' in task) {
      return void (await event.synthesizeMouseAtPoint(task.click.x, task.click.y, {}, content));
    }
    if ('key' in task) return event.sendSingleKey(task.key, content);
    // A sandbox with the document's rights runs text that the policy of the page would refuse.
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    return Cu.evalInSandbox(`(async () => JSON.stringify(await ${task.run}))()`, sandbox);
  };
  addMessageListener('drive:do', ({ data }) => {
    const { id, task } = data as { id: number; task: PopupTask };
    perform(task).then(
      (value) => sendAsyncMessage('drive:done', { id, value }),
      (error: unknown) => sendAsyncMessage('drive:done', { id, error: String(error) }),
    );
  });
}
