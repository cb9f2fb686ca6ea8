import type { Service, ServicePage } from './service.ts';

/**
 * Jira Cloud: the summary of the issue that is shown.
 *
 * Source: public code that reads the page, 2026-04 to 2026-10, some of it with a record of what was seen.
 * Languages: any; only test ids are read.
 * Cannot be known: who wrote last, and when. Comments stand newest first or last, as the person chose,
 * times are told in relation to now, and nothing dated tells which account is one's own.
 */
export const jira: Service = {
  name: 'Jira',
  messenger: false,
  hosts: ['atlassian.net'],
  // Beside it lies Confluence.
  paths: /^\/(?!wiki\b)/,
};

export const jiraPage: ServicePage = {
  service: jira,
  conversation(view) {
    const name = view.first(
      '[data-testid="issue.views.issue-base.foundation.summary.heading"]',
    )?.textContent;
    return name ? { name } : undefined;
  },
  // Messages that nothing is told of, so that nobody guesses in which order they stand.
  thread: {
    lists: (view) => view.all('[data-testid="issue.activity.comments-list"]'),
    message: '[data-testid^="comment-base-item-"]',
    mine: () => undefined,
  },
};
