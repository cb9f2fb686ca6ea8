import type { Page } from 'puppeteer-core';
import type { Point } from './driven-browser.ts';

/**
 * Selects the whole text of an element, as a person dragging over it would, and gives a point
 * inside of the selection, where a right click keeps it.
 */
export async function selectText(page: Page, selector: string): Promise<Point> {
  return page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const line = range.getClientRects()[0];
    if (!line) throw new Error('There is no text to select');
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  });
}

/** The point of a page that is meant: itself, or the middle of the element once scrolled to. */
export async function pointOn(page: Page, where: Point | string): Promise<Point> {
  if (typeof where !== 'string') return where;
  return page.$eval(where, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}
