import { caps } from '../moment/caps.ts';
import type { ThreadFacts } from '../moment/thread-facts.ts';
import { attempt } from './attempt.ts';
import { cleanLine } from './clean-text.ts';
import { cleanTitle } from './clean-title.ts';
import { startTime } from './deadline.ts';
import type { ShadowRootOf } from './deep-roots.ts';
import { ownOf } from './own-of.ts';
import type { PageReading } from './page-reading.ts';
import { readSelection } from './read-selection.ts';
import { readGeneric } from './generic/read-generic.ts';
import type { Conversation, ServicePage } from './services/service.ts';
import { pagesOf } from './services/service-pages.ts';
import { readThread } from './thread/read-thread.ts';
import { threadFacts } from './thread/thread-facts.ts';
import { type View, viewOf } from './view.ts';

/** What the reading of a page uses besides the page. */
export interface ReadTools {
  shadowRootOf: ShadowRootOf;
  /** A clock in milliseconds. */
  now(): number;
}

/**
 * Reads the page once: title, service, conversation, how it stands, and what the person selected.
 * Changes nothing, listens to nothing, keeps nothing.
 *
 * A part that cannot be read is left out; the rest still answers. Undefined where there is no page to read.
 */
export function readPage(page: Document, tools: ReadTools): PageReading | undefined {
  // Around a PDF, Chromium lays a page of its own that has nothing of it.
  if (page.contentType === 'application/pdf') return undefined;
  const keepTime = startTime(tools.now);
  // What is secret in an address is taken out by whoever keeps the title; a name in it holds none.
  const title = attempt(() => cleanTitle(ownOf(page, 'title'), (address) => address));
  const named = title && cleanTitle(title, () => '…');
  const words = attempt(() => readSelection(page, keepTime));
  const view = attempt(() => viewOf(page, named ?? '', tools.shadowRootOf, keepTime));
  return {
    ...(title && { title }),
    // May have a better title.
    ...(view && readService(view, title)),
    ...(words && { words: words.text, wordsCut: words.cut }),
  };
}

function readService(view: View, whole: string | undefined): Partial<PageReading> {
  const found = attempt(() => pagesOf(view));
  const pages = found?.pages ?? [];
  const service = pages[0]?.service;
  const ownConversation = firstOf(pages, (page) => conversationOf(view, page));
  const ownThread = firstOf(pages, (page) => threadOf(view, page));
  const isWhole = found?.by === 'structure' || (ownConversation && ownThread);
  const generic = isWhole ? undefined : attempt(() => readGeneric(view));
  const conversation = ownConversation ?? cleaned(generic?.conversation);
  const thread = ownThread ?? (generic?.thread && threadFacts(generic.thread));
  const title = whole && pages[0]?.title?.(whole);
  return {
    ...(service && { service: service.name }),
    ...(title && { title }),
    ...(generic && { how: generic.how }),
    ...(conversation && { conversation: conversation.name }),
    ...(conversation?.with && { conversationWith: conversation.with }),
    ...(thread && { thread }),
  };
}

function conversationOf(view: View, page: ServicePage): Conversation | undefined {
  return cleaned(page.conversation?.(view));
}

function cleaned(found: Conversation | undefined): Conversation | undefined {
  const name = found && cleanLine(found.name, caps.conversation);
  return name ? { ...found, name } : undefined;
}

function threadOf(view: View, page: ServicePage): ThreadFacts | undefined {
  const thread = page.thread && readThread(view, page.thread);
  return thread && threadFacts(thread);
}

function firstOf<T>(
  pages: readonly ServicePage[],
  read: (page: ServicePage) => T | undefined,
): T | undefined {
  for (const page of pages) {
    const found = attempt(() => read(page));
    if (found !== undefined) return found;
  }
  return undefined;
}
