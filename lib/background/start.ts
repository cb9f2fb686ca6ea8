import { oneAfterAnother } from '../in-turn.ts';
import { announceChanges } from '../log/changes.ts';
import { failureOf } from '../log/failure.ts';
import { indexedDbEngine } from '../log/indexed-db-engine.ts';
import { quarantine } from '../log/quarantine.ts';
import { roomLeft } from '../log/room.ts';
import { storageEngine } from '../log/storage-engine.ts';
import { twin } from '../log/twin.ts';
import { logWriter } from '../log/writer.ts';
import type { Outcome } from '../messages/answers.ts';
import { receive } from '../messages/receive.ts';
import { onKeys } from '../platform/commands.ts';
import { onFirstInstall, onFreshStart } from '../platform/life.ts';
import { onCaptureItem, showCaptureItem } from '../platform/menus.ts';
import { onMessage } from '../platform/messaging.ts';
import { openOptions, openWelcome, ourselves } from '../platform/pages.ts';
import {
  eraseStored,
  keepStorageToOurPages,
  localStore,
  localValues,
  onStored,
  sessionStore,
} from '../platform/storage.ts';
import { readTab, type Tab, tabInFront } from '../platform/tabs.ts';
import { paintMark, showOnIcon } from '../platform/toolbar.ts';
import { uiLanguage } from '../platform/ui-language.ts';
import { appearanceKey, parseAppearance } from '../settings/appearance.ts';
import { fadeProgress } from '../settings/fade-progress.ts';
import { askForPlace } from '../settings/place.ts';
import { toolbarWords } from '../words/toolbar-words.ts';
import { captures } from './capture.ts';
import { startChores } from './chores.ts';
import { handlers } from './handlers.ts';
import { iconMarks } from './icon-marks.ts';
import { imports } from './imports.ts';
import { unsavedMoments } from './unsaved.ts';

const icon = iconMarks({ show: showOnIcon, paint: paintMark });

/**
 * Puts the background together and registers every listener before it returns, as a worker that was
 * woken for an event must.
 */
export function startBackground(): void {
  // An update of extension and browser at once must not make the menu twice.
  const inTurn = oneAfterAnother();
  const room = roomLeft(() => navigator.storage.estimate(), Date.now);
  const store = twin(
    [indexedDbEngine(), storageEngine(localValues)],
    quarantine(sessionStore, room),
  );
  // By the time the log is open, the disk has answered, too.
  void room();
  // The press that woke the worker need not wait for the opening; if that fails, the press is told.
  store.standing().catch(() => undefined);
  const progress = fadeProgress(localStore, Date.now);
  const log = logWriter(store, Date.now, announceChanges, (moment, before) =>
    // A moment must be saved also where this cannot be.
    progress.note(moment, before).catch(failureOf),
  );
  const unsaved = unsavedMoments(sessionStore);
  const capture = captures({
    log,
    standing: store.standing,
    unsaved,
    settings: localStore,
    tabInFront,
    readTab,
    now: Date.now,
    // Costs nothing; asking Intl costs a worker that was just started 15 ms.
    zone: () => Temporal.Now.timeZoneId(),
    newId: () => crypto.randomUUID(),
  });
  const bringing = imports({
    log: store,
    store: localStore,
    announce: announceChanges,
    fadeProgress: progress,
    now: Date.now,
  });
  const handle = handlers({
    capture,
    log,
    imports: bringing,
    store,
    unsaved,
    settings: localStore,
    now: Date.now,
    showMoment,
    eraseSettings: eraseStored,
  });

  onMessage((message, sender) => receive(handle, ourselves(), message, sender));
  onKeys('capture-moment', (tab) => void confirm(tab, capture.fromKeys(tab)));
  onCaptureItem((tab, on) => void confirm(tab, capture.fromMenu(tab, on)));
  onFirstInstall(() => void openWelcome());
  onFreshStart(() => void inTurn(prepare));
  onStored('local', appearanceKey, () => void inTurn(prepare));
  startChores({
    store,
    log,
    imports: bringing,
    progress,
    settings: localStore,
    now: Date.now,
  });
}

/** Tells on the icon how a press without a window ended, whatever went wrong. */
async function confirm(tab: Tab | undefined, press: Promise<Outcome>): Promise<void> {
  const outcome = await press.catch(failureOf);
  await icon.confirm(await presentWords(), tab?.id, outcome);
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
  await askForPlace(sessionStore, { name: 'reflect', momentId });
  await openOptions();
}
