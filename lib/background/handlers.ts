import { oneAfterAnother } from '../in-turn.ts';
import { failureOf } from '../log/failure.ts';
import type { LogWriter } from '../log/writer.ts';
import type { Outcome } from '../messages/answers.ts';
import type { Handlers } from '../messages/receive.ts';
import type { KeyValue } from '../settings/key-value.ts';
import { setSiteLevel } from '../settings/site-levels.ts';
import type { Capture } from './capture.ts';
import type { Unsaved } from './unsaved.ts';

export interface HandlerTools {
  capture: Capture;
  log: LogWriter;
  unsaved: Unsaved;
  settings: KeyValue;
  showMoment(id: string): Promise<void>;
}

/** What the background does with each message. */
export function handlers({ capture, log, unsaved, settings, showMoment }: HandlerTools): Handlers {
  // Two choices at once must not undo each other.
  const inTurn = oneAfterAnother();
  return {
    'preview-page': () => capture.preview(),
    'capture-moment': (request) => capture.fromPopup(request),
    'retry-unsaved': ({ id }) => capture.retry(id),
    'drop-unsaved': ({ id }) => outcome(unsaved.drop(id)),
    'change-moment': ({ id, change }) => outcome(log.change(id, change)),
    'delete-moment': ({ id }) => outcome(log.remove(id)),
    'restore-moment': ({ id }) => outcome(log.restore(id)),
    'erase-moment': ({ id }) => outcome(log.erase(id)),
    'open-moment': ({ id }) => outcome(showMoment(id)),
    'set-site-level': ({ host, level }) =>
      outcome(inTurn(() => setSiteLevel(settings, host, level))),
  };
}

async function outcome(work: Promise<unknown>): Promise<Outcome> {
  try {
    await work;
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}
