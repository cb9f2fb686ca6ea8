import { whenOf } from '../thread/when.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Element, a Matrix client for the web, at app.element.io and self-hosted.
 *
 * Source: the app's own source, element-hq/element-web (EventTile, RoomHeader), read 2026-11. Not run.
 * Languages: any; only classes and attributes are read. Times are told in the page's own words.
 * Cannot be known: when a message was written whose time only shows under the pointer; whether a
 * message was read by somebody whose picture stands at a later event.
 */
export const element: Service = {
  name: 'Element',
  messenger: true,
  hosts: ['app.element.io'],
  // Without the event and the servers ("?via=…") that may follow.
  address: [/^\/(?:[\w-]+\/)?#\/room\/[!#][^/?]+/],
};

export const elementPage: ServicePage = {
  service: element,
  isShownBy: (view) => view.shows('.mx_MatrixChat'),
  conversation(view) {
    const header = view.first('.mx_RoomHeader');
    const name = header?.querySelector('.mx_RoomHeader_heading')?.textContent?.trim();
    if (!header || !name) return undefined;
    if (header.querySelector('.mx_RoomHeader_members')) return { name, with: 'group' };
    // Only a direct conversation shows no members; older builds have another header.
    return {
      name,
      with: header.querySelector('.mx_RoomHeader_infoWrapper') ? 'person' : undefined,
    };
  },
  thread: {
    // The room itself comes last: it is meant unless focus or selection lie in a side thread.
    lists: (view) =>
      ['.mx_ThreadView', '.mx_RoomView_messagePanel:not(.mx_RoomView_searchResultsPanel)'].flatMap(
        (panel) => view.all(`${panel} .mx_RoomView_MessageList`),
      ),
    message: '.mx_EventTile[data-self]',
    notWritten: '.mx_EventTile_info, .mx_EventTile_bubbleContainer, .mx_EventTile_notSent',
    jumpToNewest: '.mx_JumpToBottomButton',
    beginning: '.mx_NewRoomIntro',
    mine(message) {
      const self = message.getAttribute('data-self');
      return self === 'true' ? true : self === 'false' ? false : undefined;
    },
    when(message) {
      // A quoted message has a time of its own.
      const time = message.querySelector('.mx_MessageTimestamp:not(.mx_ReplyChain *)');
      return whenOf(null, time?.getAttribute('aria-label') ?? time?.textContent);
    },
    mark(message) {
      const marks = message.querySelector('.mx_ReadReceiptGroup');
      if (marks?.querySelector('.mx_BaseAvatar')) return 'read';
      const onItsWay = message.matches('.mx_EventTile_sending, :has(.mx_NotificationBadge)');
      return marks?.querySelector('[role="status"]') && !onItsWay ? 'sent' : undefined;
    },
  },
};
