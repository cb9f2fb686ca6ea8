import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the page as it is painted. */
export async function violations(ours: Page): Promise<string[]> {
  // Colours that are on their way are nobody's contrast.
  await ours.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
  // Into the isolated world of the driver: the page's own policy lets no such script in.
  await ours.evaluate(axe);
  const { found, passed } = await ours.evaluate(async () => {
    interface Rule {
      id: string;
      nodes: { html: string }[];
    }
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Rule[]; passes: Rule[] }> };
    };
    const result = await checker.run();
    return {
      found: result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      passed: result.passes.map(({ id }) => id),
    };
  });
  expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'button-name']));
  return found;
}

/** Clicks what matches `selector`, and waits for `shown`. */
export async function press(ours: Page, selector: string, shown: string): Promise<void> {
  await ours.waitForSelector(selector);
  await ours.click(selector);
  await ours.waitForSelector(shown);
}

/** The place of each settings screen's lists, in their order. */
const lists = { language: 0, theme: 1 } as const;

/** Puts the pages into a language and a theme, the way a person does. */
export async function wear(options: Page, language: string, theme: string): Promise<void> {
  await press(options, 'nav li:last-child button', '.settings select');
  await choose(options, lists.language, language, `html[lang="${language}"]`);
  await choose(options, lists.theme, theme, `html[data-theme="${theme}"]`);
}

async function choose(options: Page, list: number, value: string, shown: string): Promise<void> {
  const select = (await options.$$('.settings select'))[list];
  await select?.select(value);
  await options.waitForSelector(shown);
}
