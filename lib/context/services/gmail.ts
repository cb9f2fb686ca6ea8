import { isVisible } from '../thread/visible.ts';
import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Gmail: the conversation that is open, with its messages oldest first.
 *
 * Source: the extractor for Gmail in kepano/defuddle, 2026-07, and the message view of InboxSDK/InboxSDK,
 * 2025; its author tells that the class names have stayed for years.
 * Languages: any; only classes, addresses and the page's own words for a time are read.
 * Cannot be known: whether anything was read (mail has no marks); who wrote from an address that is
 * neither the account's nor one that mail went to and fro with, since it may be another of one's own;
 * what is folded away in a long conversation. Chats inside Gmail lie in frames of another origin.
 */
export const gmail: Service = {
  name: 'Gmail',
  messenger: true,
  hosts: ['mail.google.com'],
  // What comes after it is a token for the person's own mailbox.
  address: [/^\//],
};

/** A message: open, collapsed, or folded away with others. */
const message = ':is(.h7, .kv, .kQ, .kx)';
const folded = '.kQ, .kx';

export const gmailPage: ServicePage = {
  service: gmail,
  conversation(view) {
    const name = view.all('h2.hP').find(isVisible)?.textContent;
    return name ? { name } : undefined;
  },
  thread: {
    lists: (view) => view.all(`[role="main"] :has(> ${message})`),
    message,
    holdsAll: true,
    mine(element, view) {
      // How many there are between this one and the next that is shown is not told.
      if (element.nextElementSibling?.matches(folded)) return undefined;
      const own = ownAddress(view);
      const sender = senderOf(element);
      if (!own || !sender) return undefined;
      if (sender === own) return true;
      return wroteWith(sender, own, element.parentElement, view) ? false : undefined;
    },
    when: (element) => whenOf(null, element.querySelector('.g3')?.getAttribute('title')),
  },
};

/** The account, which stands before the product in "subject - me@example.org - Gmail"; compared, never kept. */
function ownAddress({ document }: View): string | undefined {
  return / - (\S+@\S+) - [^@]+$/.exec(document.title)?.[1]?.toLowerCase();
}

function senderOf(element: Element): string | undefined {
  return addressesIn(element, '.gD[email], .gF [email]')[0];
}

/** Whether `other` wrote to `own` in this conversation, or the other way round. */
function wroteWith(other: string, own: string, list: Element | null, view: View): boolean {
  return [...(list?.children ?? [])].some((element) => {
    view.keepTime();
    const sender = senderOf(element);
    const asked = sender === own ? other : sender === other ? own : undefined;
    return asked !== undefined && addressesIn(element, '.hb [email]').includes(asked);
  });
}

function addressesIn(element: Element, selector: string): string[] {
  return [...element.querySelectorAll(selector)].flatMap(
    (named) => named.getAttribute('email')?.toLowerCase() ?? [],
  );
}
