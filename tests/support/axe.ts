import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * Fails with each violation that axe finds in `page`. Contrast is not looked at here, where nothing is
 * painted: the tokens' test and the end-to-end tests hold it.
 */
export async function expectAccessible(page: Element): Promise<void> {
  document.documentElement.lang = 'en';
  document.title = 'Noticed';
  const { violations, passes } = await axe.run(page, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(0);
}
