import { announceChanges } from '../log/changes.ts';
import { failureOf } from '../log/failure.ts';
import { indexedDbEngine } from '../log/indexed-db-engine.ts';
import { logWriter } from '../log/writer.ts';
import { receive } from '../messages/receive.ts';
import type { Via } from '../moment/moment.ts';
import { onKeys } from '../platform/commands.ts';
import { daily, onFirstInstall, onFreshStart } from '../platform/life.ts';
import { onCaptureItem, showCaptureItem } from '../platform/menus.ts';
import { onMessage } from '../platform/messaging.ts';
import { openOptions, openWelcome, ourselves } from '../platform/pages.ts';
import { keepStorageToOurPages, localStore, onStored, sessionStore } from '../platform/storage.ts';
import { readTab, type Tab, tabInFront } from '../platform/tabs.ts';
import { paintMark, showOnIcon } from '../platform/toolbar.ts';
import { uiLanguage } from '../platform/ui-language.ts';

import { appearanceKey, parseAppearance } from '../settings/appearance.ts';
import { askForPlace } from '../settings/place.ts';
import { toolbarWords } from '../words/toolbar-words.ts';
import { captures } from './capture.ts';
import { confirmOnIcon } from './confirm.ts';
import { handlers } from './handlers.ts';
import { unsavedMoments } from './unsaved.ts';

/** How long a deleted moment can be taken back, in milliseconds. */
const keptDeleted = 30 * 24 * 60 * 60 * 1_000;

/**
 * Puts the background together and registers every listener before it returns, as a worker that was
 * woken for an event must.
 */
export function startBackground(): void {
  const log = logWriter(indexedDbEngine(), Date.now, announceChanges);
  const unsaved = unsavedMoments(sessionStore);
  const capture = captures({
    log,
    unsaved,
    settings: localStore,
    tabInFront,
    readTab,
    now: Date.now,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    newId: () => crypto.randomUUID(),
  });
  const handle = handlers({ capture, log, unsaved, settings: localStore, showMoment });

  onMessage((message, sender) => receive(handle, ourselves(), message, sender));
  onKeys('capture-moment', (tab) => void press(tab, 'keys'));
  onCaptureItem((tab, words) => void press(tab, 'menu', words));
  onFirstInstall(() => void openWelcome());
  onFreshStart(() => prepareNext());
  onStored('local', appearanceKey, () => prepareNext());
  daily('erase-old-deleted', () => void log.eraseDeletedBefore(Date.now() - keptDeleted));

  let prepared = Promise.resolve();

  /** One after another: an update of extension and browser at once must not make the menu twice. */
  function prepareNext(): void {
    prepared = prepared.then(prepare, prepare);
  }

  async function press(tab: Tab | undefined, via: Via, words?: string): Promise<void> {
    const outcome = await capture.fromTab(tab, via, words).catch(failureOf);
    await confirmOnIcon(
      { show: showOnIcon, paint: paintMark },
      await presentWords(),
      tab?.id,
      outcome,
    );
  }
}

async function presentWords() {
  const { language } = parseAppearance(await localStore.get(appearanceKey));
  return toolbarWords(language, uiLanguage());
}

/** Brings menu and icon into the person's language. */
async function prepare(): Promise<void> {
  const words = await presentWords();
  await keepStorageToOurPages();
  await showCaptureItem(words.capture);
  await showOnIcon(undefined, { mark: '', title: words.title });
}

async function showMoment(momentId: string): Promise<void> {
  await askForPlace(sessionStore, { momentId });
  await openOptions();
}
