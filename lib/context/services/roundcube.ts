import { whenOf } from '../thread/when.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Roundcube, mail for the web, self-hosted: the mail that is open, in a page of its own or in the frame
 * beside the list, which has the same origin.
 *
 * Source: version 1.6.5 run and looked at, 2026-11, and the templates of its skin Elastic.
 * Languages: any; only ids and classes are read.
 * Cannot be known: what came before and after, and with it who wrote last. It shows one mail at a time.
 */
export const roundcube: Service = {
  name: 'Roundcube',
  messenger: true,
  hosts: [],
  address: [/^\//],
};

export const roundcubePage: ServicePage = {
  service: roundcube,
  isShownBy: (view) =>
    view.shows('.task-mail #messagecontframe', '.task-mail #message-header .header-summary'),
  conversation(view) {
    const [subject] = view.deep('#message-header .subject');
    const name = [...(subject?.childNodes ?? [])]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.textContent)
      .join('');
    return name.trim() ? { name } : undefined;
  },
  thread: {
    lists: (view) => view.deep('#message-header'),
    message: '.header-summary',
    holdsAll: true,
    mine: () => undefined,
    when: (element) => whenOf(null, element.querySelector('.text-nowrap')?.textContent),
  },
};
