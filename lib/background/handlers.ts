import { careKey, parseCareSettings } from '../care/care-settings.ts';
import { nextOpening } from '../care/reflection-window.ts';
import { oneAfterAnother } from '../in-turn.ts';
import { failureOf, LogError } from '../log/failure.ts';
import type { Twin } from '../log/twin.ts';
import { isSaved, type Written } from '../log/written.ts';
import type { LogWriter } from '../log/writer.ts';
import type { Outcome } from '../messages/answers.ts';
import type { Handlers } from '../messages/receive.ts';
import type { KeyValue } from '../settings/key-value.ts';
import { setSiteLevel } from '../settings/site-levels.ts';
import type { Capture } from './capture.ts';
import type { Imports } from './imports.ts';
import type { Unsaved } from './unsaved.ts';

export interface HandlerTools {
  capture: Capture;
  log: LogWriter;
  imports: Imports;
  store: Twin;
  unsaved: Unsaved;
  settings: KeyValue;
  now(): number;
  showMoment(id: string): Promise<void>;
  /** Erases all that is not the log: settings, and what waits in memory. */
  eraseSettings(): Promise<void>;
}

/** What the background does with each message. */
export function handlers(tools: HandlerTools): Handlers {
  const { capture, log, store, imports, unsaved, settings, showMoment } = tools;
  // Two choices at once must not undo each other.
  const inTurn = oneAfterAnother();

  async function park(id: string) {
    const { window } = parseCareSettings(await settings.get(careKey));
    return log.change(id, { parkedUntil: nextOpening(window, tools.now()) });
  }

  async function settle(): Promise<Written> {
    const standing = await store.standing();
    if (standing === 'recovery' || standing === 'newer_log') throw new LogError(standing);
    return standing === 'well' ? 'saved' : 'saved_one_copy';
  }

  async function eraseEverything() {
    await store.erase();
    await tools.eraseSettings();
  }

  return {
    'preview-page': () => capture.preview(),
    'capture-moment': (request) => capture.fromPopup(request),
    'retry-unsaved': ({ id }) => capture.retry(id),
    'drop-unsaved': ({ id }) => outcome(unsaved.drop(id)),
    'change-moment': ({ id, change }) => outcome(log.change(id, change)),
    'delete-moment': ({ id }) => outcome(log.remove(id)),
    'restore-moment': ({ id }) => outcome(log.restore(id)),
    'erase-moment': ({ id }) => outcome(log.erase(id)),
    'keep-moment': ({ moment }) => outcome(log.add(moment)),
    'park-moment': ({ id }) => outcome(park(id)),
    'add-person': ({ person }) => outcome(log.addPerson(person)),
    'change-person': ({ id, change }) => outcome(log.changePerson(id, change)),
    'remove-person': ({ id }) => outcome(log.removePerson(id)),
    'move-conversation': ({ conversation, to }) => outcome(log.moveConversation(conversation, to)),
    'merge-people': ({ id, otherId }) => outcome(log.mergePeople(id, otherId)),
    'part-people': ({ one, other }) => outcome(log.partPeople(one, other)),
    'add-check-in': ({ checkIn }) => outcome(log.addCheckIn(checkIn)),
    'begin-import': (request) => outcome(imports.begin(request)),
    'import-records': (request) => outcome(imports.put(request)),
    'finish-import': ({ id }) => outcome(imports.finish(id)),
    'undo-import': ({ id }) => imports.takeBack(id).catch(failureOf),
    'undo-unfinished-imports': () => outcome(imports.takeBackUnfinished()),
    'open-moment': ({ id }) => outcome(showMoment(id)),
    'settle-log': () => outcome(settle()),
    'rebuild-log': () => outcome(store.rebuild()),
    'repair-records': ({ ids }) => outcome(store.repair(ids)),
    'erase-everything': () => outcome(eraseEverything()),
    'set-site-level': ({ host, level }) =>
      outcome(inTurn(() => setSiteLevel(settings, host, level))),
  };
}

async function outcome(work: Promise<unknown>): Promise<Outcome> {
  try {
    const done = await work;
    return typeof done === 'string' && isSaved(done) ? done : 'saved';
  } catch (error) {
    return failureOf(error);
  }
}
