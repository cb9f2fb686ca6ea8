import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Google Docs, Sheets and Slides: the thread of comments that is open. The document itself is a canvas.
 *
 * Source: public code that reads the comments, 2026-04 to 2026-09, and an add-on's copies of their HTML.
 * Languages: any; only classes and the name in the account's label are read.
 * Cannot be known: which of several threads is meant, where none is open; who wrote, where none of the
 * comments on the page is by the name of the account: without one, nothing shows that they are told alike.
 */
export const googleDocs: Service = {
  name: 'Google Docs',
  messenger: false,
  hosts: ['docs.google.com'],
};

const comment = ':is(.docos-replyview, .docos-anchoredreplyview)';

export const googleDocsPage: ServicePage = {
  service: googleDocs,
  conversation({ title, document }) {
    const end = title.lastIndexOf(' - ');
    const isDocument = /\/d\/[^/]/.test(document.location.pathname);
    return isDocument && end > 0 ? { name: title.slice(0, end) } : undefined;
  },
  thread: {
    lists: (view) => view.all('.docos-docoview-active'),
    message: `${comment}:not(${comment} *)`,
    holdsAll: true,
    mine(element, view) {
      const own = ownName(view);
      const author = authorOf(element.querySelector('.docos-author'));
      if (!own || !author) return undefined;
      if (author === own) return true;
      return view.all('.docos-author').some((each) => authorOf(each) === own) ? false : undefined;
    },
    when: (element) =>
      whenOf(null, element.querySelector('.docos-replyview-timestamp')?.textContent),
  },
};

function authorOf(element: Element | null): string | undefined {
  return element?.getAttribute('data-name') ?? element?.textContent?.trim();
}

/** The name in "Google Account: Mira Sol (mira@example.org)". */
function ownName(view: View): string | undefined {
  const label = view.first('a[href*="accounts.google.com"][aria-label*="@"]');
  return /[:：]\s*(.+?)\s*\(\S+@\S+\)$/.exec(label?.getAttribute('aria-label')?.trim() ?? '')?.[1];
}
