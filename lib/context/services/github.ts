import { isVisible } from '../thread/visible.ts';
import { whenOf } from '../thread/when.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * GitHub: the comments on an issue or a pull request, with the text that opened it.
 *
 * Source: the extractor for GitHub in kepano/defuddle, 2026-07; refined-github, 2025; public tests that
 * hold the page's HTML, 2026. The account's login stands in a meta element.
 * Languages: any; only attributes and classes are read.
 * Cannot be known: what was read; who wrote last, where a review's threads stand among the comments: a
 * newer answer stands at the older line. What is not loaded yet counts as nobody's.
 */
export const gitHub: Service = {
  name: 'GitHub',
  messenger: false,
  hosts: ['github.com'],
  address: [/^\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d+(?:#issuecomment-\d+)?/],
};

export const gitHubPage: ServicePage = {
  service: gitHub,
  conversation(view) {
    const title = view.all('[data-testid="issue-title"], .js-issue-title').find(isVisible);
    return title?.textContent ? { name: title.textContent } : undefined;
  },
  thread: {
    lists: (view) => view.all('[data-testid="issue-viewer-container"], .js-discussion'),
    message: [
      '[data-testid="issue-body"]',
      '[data-testid="comment-header"]:not([data-testid="issue-body"] *)',
      'button[data-testid^="issue-timeline-load-more-load"]',
      '.timeline-comment:not(.timeline-new-comment *, .minimized-comment *)',
      '.minimized-comment',
      '.ajax-pagination-form',
    ].join(),
    jumpToNewest: '.js-discussion .js-resolvable-timeline-thread-container',
    holdsAll: true,
    mine(element, view) {
      const own = view.first('meta[name="user-login"]')?.getAttribute('content');
      const author = element
        .querySelector(
          '[data-testid="issue-body-header-author"], [data-testid="avatar-link"], .author',
        )
        ?.getAttribute('href')
        ?.split('/')
        .at(-1);
      return own && author ? author.toLowerCase() === own.toLowerCase() : undefined;
    },
    when: (element) => whenOf(element.querySelector('relative-time')?.getAttribute('datetime')),
  },
};
