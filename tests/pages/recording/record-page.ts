import type { Page } from 'puppeteer-core';
import type { PageFacts } from '../page-file.ts';
import { freeze } from './freeze.ts';

/** What a page that was played is kept as, before its file has a name. */
export interface Recording {
  html: string;
  facts: PageFacts;
}

/** What the page itself cannot say of a recording. */
export interface Known extends Pick<PageFacts, 'source' | 'licence' | 'truth'> {
  /** The address that stands in for the one of the machine it ran on. */
  origin: string;
  timezone: string;
  /** What scrolls the messages, as a selector. */
  scroller: string;
  /** What has the focus, where that decides what is read, as a selector. */
  focus?: string | undefined;
  /** Words that must not lie in any file. */
  secrets: readonly string[];
}

/** Keeps `page` as it stands. Throws where it holds a secret. */
export async function recordPage(page: Page, known: Known): Promise<Recording> {
  const html = await page.evaluate(freeze);
  const told = known.secrets.find((secret) => html.includes(secret));
  if (told) throw new Error('The page that was to be recorded holds a secret.');
  const scroll = await page.evaluate(scrolledTo, known.scroller);
  const url = new URL(page.url());
  return {
    html,
    facts: {
      origin: 'recorded',
      source: known.source,
      licence: known.licence,
      url: known.origin + url.pathname + url.hash,
      before: { ...(scroll && { scroll }), ...(known.focus && { focus: known.focus }) },
      timezone: known.timezone,
      viewport: page.viewport() ?? { width: 1280, height: 800 },
      truth: known.truth,
    },
  };
}

/** Where the messages are scrolled to; null where there are none to scroll. Runs in the page. */
function scrolledTo(selector: string): { selector: string; to: number | 'end' } | null {
  const found = [...document.querySelectorAll(selector)].find((element) =>
    element.checkVisibility(),
  );
  if (!found || found.scrollHeight <= found.clientHeight + 1) return null;
  const { scrollTop, scrollHeight, clientHeight } = found;
  // A list that is laid out from its end counts from 0 there, and downwards.
  const reversed = getComputedStyle(found).flexDirection === 'column-reverse';
  const left = reversed ? -scrollTop : scrollHeight - clientHeight - scrollTop;
  return { selector, to: left < 1 ? 'end' : Math.round(scrollTop) };
}
