import { describe, expect, it } from 'vitest';
import { cleanTitle, titleParts, withoutQuote } from '../../../lib/context/clean-title.ts';
import { safeUrl } from '../../../lib/context/safe-url.ts';

const safe = (address: string) => safeUrl(address)?.address ?? '…';

describe('a title', () => {
  it.each([
    ['(3) WhatsApp', 'WhatsApp'],
    ['(1,204) Inbox', 'Inbox'],
    ['(99+) Home / X', 'Home / X'],
    ['[12] Forum', 'Forum'],
    ['• Discord | #general | Server', 'Discord | #general | Server'],
    ['* (3) general - Acme - Slack', 'general - Acme - Slack'],
    ['! general (Channel) - Acme - Slack', 'general (Channel) - Acme - Slack'],
    ['Lunch on Friday - mira@example.org - Gmail', 'Lunch on Friday - Gmail'],
    ['mira@example.org', undefined],
    ['Note to <dana@example.org> about it', 'Note to about it'],
    ['#design-review — The Lounge', '#design-review — The Lounge'],
    ['  two\n\tlines ', 'two lines'],
    ['turned\u202Earound', 'turned around'],
    ['Inbox (3) - Gmail', 'Inbox - Gmail'],
    ['WhatsApp (2)', 'WhatsApp'],
    ['🔴 (4) Messages', 'Messages'],
    ['3 new messages - Messenger', 'Messenger'],
    ['Reset at https://example.org/reset/kJ8sPq2?u=1', 'Reset at https://example.org/reset/…'],
    ['127.0.0.1/odd.html?token=SECRET#hash', '…'],
    ['Discord | #general | Server', 'Discord | #general | Server'],
    ['', undefined],
    ['(3) ', undefined],
    ['1984 (1949)', '1984 (1949)'],
  ])('"%s" is kept as "%s"', (title, kept) => {
    expect(cleanTitle(title, safe)).toBe(kept);
  });

  it('is cut to 300 characters', () => {
    expect(cleanTitle('a'.repeat(1_000_000), safe)).toHaveLength(300);
  });

  it('falls into parts at its separators', () => {
    expect(titleParts('general - Acme | Slack')).toEqual(['general', 'Acme', 'Slack']);
    expect(titleParts('well-known')).toEqual(['well-known']);
  });
});

describe('a title that holds a post', () => {
  it.each([
    ['Dana on X: "see you never" / X', 'Dana on X / X'],
    ['Dana: “she said "no" to me” — Bluesky', 'Dana — Bluesky'],
    ['Dana: "cut in the mid', 'Dana'],
    ['Dana (@dana) / X', 'Dana (@dana) / X'],
  ])('%s is kept as %s', (title, kept) => {
    expect(withoutQuote(title)).toBe(kept);
  });
});
