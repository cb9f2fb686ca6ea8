import type { When } from '../thread/thread.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Mattermost, self-hosted.
 *
 * Source: the app's own source, webapp/channels (post_component, user_profile, semantic_time,
 * post_list_virtualized, channel_header_title), read 2026-11. Not run.
 * Languages: any; only ids, classes and attributes are read.
 * Cannot be known: whether a message was read (there are no marks); when a message was written that
 * follows another one of the same person, since only the first of them shows its time; who wrote an
 * action ("/me …") unless it is mine.
 */
export const mattermost: Service = {
  name: 'Mattermost',
  messenger: true,
  hosts: [],
  address: [/^\/[\w-]+\/(?:channels|messages)\/@?[\w.-]+(?=\/|#|$)/],
};

/** In the head of the message itself: a message may hold another one as a preview. */
const head = '.post__header:not(.post__body *)';

export const mattermostPage: ServicePage = {
  service: mattermost,
  isShownBy: (view) => view.shows('#channelHeaderTitle', '#postListContent'),
  conversation(view) {
    const name = view.first('#channelHeaderTitle')?.textContent?.trim();
    const { pathname } = view.document.location;
    if (!name) return undefined;
    if (/\/messages\/@/.test(pathname)) return { name, with: 'person' };
    // A channel that is named after two ids is a conversation of two, seen under another address.
    return {
      name,
      with: /\/(?:channels|messages)\/(?!\w*__)/.test(pathname) ? 'group' : undefined,
    };
  },
  thread: {
    lists: (view) => view.all('#postListContent .post-list__dynamic'),
    message: '.post[id^="post_"]',
    // What the system says has no button for its author; an action of a person ("/me …") has.
    notWritten: `.post--system:not(.current--user, :has(${head} button.user-popover))`,
    jumpToNewest: '#postListContent .toast__visible, .scroll-to-bottom-toast',
    beginning: '#channelIntro',
    mine(message) {
      if (message.classList.contains('current--user')) {
        // An integration of mine posts in my name, with a tag beside it.
        return message.querySelector(`${head} .Tag`) ? undefined : true;
      }
      return message.classList.contains('post--system') ? undefined : false;
    },
    when: (message) =>
      localWhen(message.querySelector(`${head} time`)?.getAttribute('datetime') ?? ''),
  },
};

/** The time stands there without a zone, in that of the browser: "2026-11-22T14:05:33.120". */
function localWhen(datetime: string): When | undefined {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(datetime) ? Date.parse(datetime) : Number.NaN;
  return Number.isNaN(at) || at < 0 ? undefined : { at };
}
