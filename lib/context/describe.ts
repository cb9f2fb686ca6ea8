import { caps } from '../moment/caps.ts';
import type { CaptureLevel } from '../moment/capture-level.ts';
import type { Context } from '../moment/context.ts';
import { cutText } from '../moment/cut-text.ts';
import { cleanTitle } from './clean-title.ts';
import type { PageReading } from './page-reading.ts';
import { safeUrl } from './safe-url.ts';
import { isMessenger, serviceAt, serviceNamed } from './services/find-service.ts';

/** What the browser itself tells about a tab. */
export interface TabFacts {
  url?: string | undefined;
  title?: string | undefined;
}

/** All that could be kept of a page, before it is trimmed to a level. `reading` is undefined for pages that cannot be read. */
export function describePage(tab: TabFacts, reading: PageReading | undefined): Context {
  const url = urlOf(tab);
  const known = serviceNamed(reading?.service) ?? (url && serviceAt(url));
  const safe = tab.url === undefined ? undefined : safeUrl(tab.url, known?.address);
  const title = safeTitle(reading?.title) ?? titleOf(tab);
  const service = known?.name ?? safe?.host;
  return {
    level: 'words',
    readFrom: reading ? 'page' : safe || title ? 'tab' : 'none',
    ...(safe && { host: safe.host, address: safe.address }),
    ...(service && { service: cutText(service, caps.service).text }),
    ...(title && title !== service && { title }),
    ...(reading?.conversation && { conversation: reading.conversation }),
    ...(reading?.conversationWith && { conversationWith: reading.conversationWith }),
    ...(reading?.thread && { thread: reading.thread }),
    ...(reading?.words && { words: reading.words, wordsCut: reading.wordsCut ?? false }),
  };
}

/**
 * The level a press starts at. What the person chose for the site holds. Elsewhere messengers start at
 * the conversation and other pages at title and address, and words that the person selected are kept:
 * selecting them was the asking.
 */
export function startingLevel(context: Context, chosen: CaptureLevel | undefined): CaptureLevel {
  if (chosen) return chosen;
  if (context.words) return 'words';
  const path = context.address === undefined ? '' : new URL(context.address).pathname;
  return isMessenger(serviceNamed(context.service), path) ? 'conversation' : 'page';
}

function urlOf({ url }: TabFacts): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

/** The title of a tab, unless it is the address: browsers show that where a page has no title. */
function titleOf({ url = '', title = '' }: TabFacts): string | undefined {
  const isAddress = [url, decodedUri(url)].some(
    (address) => title !== '' && address.endsWith(title),
  );
  return isAddress ? undefined : safeTitle(title);
}

function safeTitle(title = ''): string | undefined {
  return cleanTitle(title, (address) => safeUrl(address)?.address ?? '…');
}

function decodedUri(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
