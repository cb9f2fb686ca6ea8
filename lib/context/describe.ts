import { caps } from '../moment/caps.ts';
import type { CaptureLevel } from '../moment/capture-level.ts';
import type { Context } from '../moment/context.ts';
import { cutText } from '../moment/cut-text.ts';
import { cleanTitle } from './clean-title.ts';
import type { PageReading } from './page-reading.ts';
import { safeUrl } from './safe-url.ts';
import { isMessenger, serviceAt } from './services/find-service.ts';

/** What the browser itself tells about a tab. */
export interface TabFacts {
  url?: string | undefined;
  title?: string | undefined;
}

/** All that could be kept of a page, before it is trimmed to a level. `reading` is undefined for pages that cannot be read. */
export function describePage(tab: TabFacts, reading: PageReading | undefined): Context {
  const safe = tab.url === undefined ? undefined : safeUrl(tab.url);
  const title = reading?.title ?? titleOf(tab);
  const service = reading?.service ?? (safe && (serviceAt(safe.host)?.name ?? safe.host));
  const known = reading ?? (safe || title ? 'tab' : undefined);
  return {
    level: 'words',
    readFrom: known === undefined ? 'none' : known === 'tab' ? 'tab' : 'page',
    ...(safe && { host: safe.host, address: safe.address }),
    ...(service && { service: cutText(service, caps.service).text }),
    ...(title && title !== service && { title }),
    ...(reading?.conversation && { conversation: reading.conversation }),
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
  return isMessenger(context.service) ? 'conversation' : 'page';
}

/** The title of a tab, unless it is the address: browsers show that where a page has no title. */
function titleOf({ url = '', title = '' }: TabFacts): string | undefined {
  const isAddress = [url, decodedUri(url)].some(
    (address) => title !== '' && address.endsWith(title),
  );
  return isAddress ? undefined : cleanTitle(title);
}

function decodedUri(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
