import type { Page } from 'puppeteer-core';

/** Calls the browser's own API in one of our pages, as the page itself can: "storage.local.get". */
export function callApi(ours: Page, path: string, ...given: unknown[]): Promise<unknown> {
  return ours.evaluate(
    (names, args) => {
      const { browser, chrome } = globalThis as unknown as Record<string, unknown>;
      type Place = Record<string, unknown>;
      const places = names.slice(0, -1);
      const place = places.reduce((at, name) => at[name] as Place, (browser ?? chrome) as Place);
      const method = place[names.at(-1) ?? ''] as (...each: unknown[]) => unknown;
      return method.apply(place, args);
    },
    path.split('.'),
    given,
  );
}

/** What is stored under `key`. */
export async function storedValue(
  ours: Page,
  area: 'local' | 'session',
  key: string,
): Promise<unknown> {
  const values = await callApi(ours, `storage.${area}.get`, key);
  return (values as Record<string, unknown>)[key];
}
