import { setTimeout as pause } from 'node:timers/promises';
import type { Popup } from '../drive/popup.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import type { Side } from './pair.ts';
import type { Seen } from './probe.ts';

/** Whether the worker runs when it is needed, or has to be started. */
export type WorkerState = 'running' | 'stopped';

/** A popup that opened, in milliseconds from the start of its navigation. */
export interface Opened {
  readonly firstPaint: number;
  /** When its button was there, enabled and listening. */
  readonly answers: number;
}

/** Long enough for what an opening or a press set off to come to rest. */
export const restMs = 300;

/** Opens the popup as a click on the toolbar does, and waits until nothing more happens in it. */
export async function openPopup(side: Side): Promise<Opened & { popup: Popup }> {
  const popup = await side.browser.openPopup();
  const { origin: _, ...opened } = await atRest(side, popup);
  return { ...opened, popup };
}

/** The same by its keys, which are pressed by a clock that is known here too. */
export async function openPopupByKeys(
  side: Side,
): Promise<Opened & { popup: Popup; keysToNavigation: number }> {
  const popup = await side.browser.openPopupByKeys('alt+shift+k');
  const { origin, ...opened } = await atRest(side, popup);
  return { ...opened, popup, keysToNavigation: origin - side.display.pressedAt() };
}

/** Presses the button; answers how long after the click reached the popup it said "saved". */
export async function press(side: Side, popup: Popup): Promise<number> {
  await popup.click(side.button);
  // A look costs the popup time, so the first comes when it should be over.
  await pause(restMs);
  return waitUntil('the popup to say "saved"', async () => {
    const { pressed, saved } = await popup.evaluate(readSeen);
    if (pressed === undefined) return notYet('no click');
    return saved === undefined ? notYet('a click, and no "saved"') : saved - pressed;
  });
}

async function atRest(side: Side, popup: Popup): Promise<Opened & { origin: number }> {
  await popup.waitFor(side.atRest);
  await pause(restMs);
  return waitUntil('the popup to have painted and to listen', async () => {
    const { paint, answers, origin } = await popup.evaluate(readSeen);
    if (paint === undefined || answers === undefined) return notYet(`${paint}, ${answers}`);
    return { firstPaint: paint, answers, origin };
  });
}

/** Runs in the popup: what the probe noted, the first paint, and when all that began. */
function readSeen(): Seen & { paint: number | undefined; origin: number } {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const seen = Reflect.get(window, 'benchSeen') as Seen;
  return { ...seen, paint: paint?.startTime, origin: performance.timeOrigin };
}
