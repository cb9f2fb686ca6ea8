import { oncePerView } from '../once-per.ts';
import { isOwnWord } from '../own-words.ts';
import { whenOfEpoch } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Google Chat on its own site. Inside Gmail it lies in frames of another origin.
 *
 * Source: public code that runs on the live page, 2026-04 to 2026-10. Each message carries the id of who
 * wrote it, also where no name is shown; one's own name is never shown, but "You".
 * Languages: any where a message of one's own shows the word of `own-words.ts`; English also without one.
 * Cannot be known: what was read. Avatars below a message tell who has come that far, but not for which
 * message, in any dated source.
 */
export const googleChat: Service = {
  name: 'Google Chat',
  messenger: true,
  hosts: ['chat.google.com'],
  // Without the thread and the message that may follow.
  address: [/^(?:\/u\/\d+)?(?:\/app)?\/(?:chat|dm|room|space)\/[\w-]+/],
};

const message = '[data-id][data-user-id]';
/** The name above a message, missing where the one before is by the same person. A quoted one has no id. */
const heading = '[role="heading"][data-member-id][data-message-id]';

export const googleChatPage: ServicePage = {
  service: googleChat,
  conversation(view) {
    const id = view.first('[role="main"][data-group-id]')?.getAttribute('data-group-id');
    const row = view
      .all('[role="listitem"][data-group-id]')
      .find((each) => each.getAttribute('data-group-id') === id);
    const name = row?.querySelector(
      '[role="presentation"] > [role="presentation"]:first-child',
    )?.textContent;
    return name ? { name, with: id?.startsWith('dm/') ? 'person' : 'group' } : undefined;
  },
  thread: {
    lists: (view) => view.all('[role="main"] :has(> c-wiz[data-topic-id])'),
    // A message that is quoted inside another is none of its own.
    message: `${message}:not([data-user-id] [data-user-id])`,
    notWritten: 'c-wiz[data-is-user-topic="false"] *',
    mine(element, view) {
      const writer = writerOf(element);
      const { own, named } = writersIn(view);
      if (own.size > 0) return own.size === 1 ? own.has(writer) : undefined;
      return view.language === 'en' && named.has(writer) ? false : undefined;
    },
    when: (element) =>
      whenOfEpoch(
        element.querySelector('[data-absolute-timestamp]')?.getAttribute('data-absolute-timestamp'),
      ),
  },
};

/** Who is called "You", and who has any name. */
const writersIn = oncePerView((view: View) => {
  const named = view.all(`[role="main"] ${heading}`).filter(nameIn);
  const own = named.filter((each) => isOwnWord(nameIn(each), view.language));
  return { own: new Set(own.map(writerOf)), named: new Set(named.map(writerOf)) };
});

/** Who wrote the message that `element` is or lies in. */
function writerOf(element: Element): string | null | undefined {
  return element.closest(message)?.getAttribute('data-user-id');
}

/** The first text of a heading; other words may follow. */
function nameIn(element: Element): string {
  return element.firstChild?.textContent?.trim() ?? '';
}
