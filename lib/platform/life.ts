import { browser } from './browser.ts';

/** Calls `onInstall` once, when the person has just added the extension. */
export function onFirstInstall(onInstall: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') onInstall();
  });
}

/** Calls `onStart` after an install, an update, or the browser's start: not each time the worker wakes. */
export function onFreshStart(onStart: () => void): void {
  browser.runtime.onInstalled.addListener(onStart);
  browser.runtime.onStartup.addListener(onStart);
}

/** Calls `onDay` about once a day while the browser runs. */
export function daily(name: string, onDay: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) onDay();
  });
  onFreshStart(
    () => void browser.alarms.create(name, { periodInMinutes: 24 * 60, delayInMinutes: 1 }),
  );
}
