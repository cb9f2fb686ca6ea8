import { caps } from '../moment/caps.ts';
import { cleanLine } from './clean-text.ts';
import { cleanTitle } from './clean-title.ts';
import type { PageReading } from './page-reading.ts';
import { readSelection } from './read-selection.ts';
import { serviceAt, serviceShownBy } from './services/find-service.ts';

/**
 * Reads the page once: title, service, conversation and what the person selected. Changes nothing,
 * listens to nothing, keeps nothing.
 *
 * A part that cannot be read is left out; the rest still answers. Undefined where there is no page to read.
 */
export function readPage(page: Document): PageReading | undefined {
  // Around a PDF, Chromium lays a page of its own that has nothing of it.
  if (page.contentType === 'application/pdf') return undefined;
  const title = attempt(() => cleanTitle(page.title));
  const service = attempt(() => serviceAt(page.location.hostname) ?? serviceShownBy(page));
  const conversation = attempt(() =>
    service?.conversation?.({ document: page, title: title ?? '' }),
  );
  const name = conversation && cleanLine(conversation, caps.conversation);
  const words = attempt(() => readSelection(page));
  return {
    ...(title && { title }),
    ...(service && { service: service.name }),
    ...(name && { conversation: name }),
    ...(words && { words: words.text, wordsCut: words.cut }),
  };
}

/** The page is not ours: its getters may throw, and its elements may stand in for its methods. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
