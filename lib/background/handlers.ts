import { failureOf } from '../log/failure.ts';
import type { LogWriter } from '../log/writer.ts';
import type { Written } from '../messages/answers.ts';
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
  return {
    'preview-page': () => capture.preview(),
    'capture-moment': (request) => capture.fromPopup(request),
    'retry-unsaved': ({ id }) => capture.retry(id),
    'drop-unsaved': ({ id }) => written(unsaved.drop(id)),
    'change-moment': ({ id, change }) => written(log.change(id, change)),
    'delete-moment': ({ id }) => written(log.remove(id)),
    'restore-moment': ({ id }) => written(log.restore(id)),
    'erase-moment': ({ id }) => written(log.erase(id)),
    'open-moment': ({ id }) => written(showMoment(id)),
    'set-site-level': ({ host, level }) => written(setSiteLevel(settings, host, level)),
  };
}

async function written(work: Promise<unknown>): Promise<Written> {
  try {
    await work;
    return { saved: true };
  } catch (error) {
    return { saved: false, failure: failureOf(error) };
  }
}
