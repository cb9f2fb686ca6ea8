import { writeFile } from 'node:fs/promises';
import { callSource } from './call-source.ts';
import type { Display } from './display.ts';
import type { DriverKey } from './firefox-internals.ts';
import { doInPopup, type PopupName, type PopupTask } from './firefox-popup-link.ts';
import { cornerOfPopup, markNewPopup, pictureOfPopup } from './firefox-popup-panel.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { isOnUsKeyboard, parseCombo } from './key-names.ts';
import { loadState, popupOver, twoFrames, waitForKeyboard, type Popup } from './popup.ts';
import { notYet, waitUntil } from './wait-until.ts';

let opened = 0;

/** Waits for a popup of the extension that is not known yet, until it is loaded and painted. */
export async function nextFirefoxPopup(
  window: FirefoxWindow,
  extension: string,
  display: Display | undefined,
): Promise<Popup> {
  opened += 1;
  const name = { extension, mark: String(opened) };
  await waitUntil('the popup to open', async () => {
    const state = await window.run(markNewPopup, name);
    return state === 'open' ? true : notYet(state);
  });
  const popup = popupOver(popupCore(window, name, display));
  await waitUntil('the popup to load', async () => {
    const state = await popup.evaluate(loadState);
    return state === 'complete visible' ? true : notYet(state);
  });
  // Firefox gives it the keyboard last, and only then is what should have the focus chosen.
  await waitForKeyboard(popup);
  await popup.evaluate(twoFrames);
  return popup;
}

function popupCore(
  window: FirefoxWindow,
  name: PopupName,
  display: Display | undefined,
): Parameters<typeof popupOver>[0] {
  const act = (task: PopupTask): Promise<string | undefined> => doInPopup(window, name, task);
  const evaluate: Popup['evaluate'] = async (fn, ...args) => {
    const json = await act({ run: callSource(fn, args) });
    return (json === undefined ? undefined : JSON.parse(json)) as never;
  };
  const isOpen = async (): Promise<boolean> => (await window.run(cornerOfPopup, name)) !== null;
  return {
    evaluate,
    isOpen,
    press: async (combo) => {
      await waitForKeyboard({ evaluate });
      if (display) await display.keys(combo);
      else await act({ key: driverKey(combo) });
    },
    type: async (text) => {
      await waitForKeyboard({ evaluate });
      if (display && isOnUsKeyboard(text)) await display.type(text);
      else for (const character of text) await act({ key: letterKey(character) });
    },
    click: async (selector) => {
      const look = async () => {
        const corner = await window.run(cornerOfPopup, name);
        if (!corner) throw new Error('The popup is closed');
        return { corner, inside: await evaluate(middleOf, selector) };
      };
      const { corner, inside } = await standingStill(`"${selector}" in the popup`, look);
      if (display) await display.click(corner.x + inside.x, corner.y + inside.y);
      else await act({ click: inside });
    },
    screenshot: async (path) => {
      const png = await window.run(pictureOfPopup, name);
      await writeFile(path, Buffer.from(png, 'base64'));
    },
    close: async () => {
      await window.run(({ popup }, { extension }) => popup(extension)?.closePopup(), name);
      await waitUntil('the popup to close', async () =>
        (await isOpen()) ? notYet('it is open') : true,
      );
    },
  };
}

/** A popup grows to its content once it is shown, and what is in it moves meanwhile. */
async function standingStill<T>(what: string, look: () => Promise<T>): Promise<T> {
  let before: string | undefined;
  return waitUntil(`${what} to stand still`, async () => {
    const found = await look();
    const now = JSON.stringify(found);
    if (now === before) return found;
    before = now;
    return notYet(now);
  });
}

function driverKey(combo: string): DriverKey {
  const { held, key } = parseCombo(combo);
  return {
    ...letterKey(key),
    altKey: held.includes('alt'),
    ctrlKey: held.includes('ctrl'),
    shiftKey: held.includes('shift'),
    metaKey: held.includes('meta'),
  };
}

function letterKey(key: string): DriverKey {
  const printable = /^.$/u.test(key);
  return { key, printable, altKey: false, ctrlKey: false, shiftKey: false, metaKey: false };
}

// Runs in the popup's document.
function middleOf(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
