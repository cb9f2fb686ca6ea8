import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../lib/context/safe-url.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N';

describe('the address that is kept', () => {
  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['https://www.example.org/a/b', 'https://www.example.org/a/b'],
    ['http://localhost:9000/#/chan-2', 'http://localhost:9000/'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['https://mira:geheim@example.org/a', 'https://example.org/a'],
    ['https://example.org/a?token=1&q=hello', 'https://example.org/a'],
    ['https://example.org/a#section', 'https://example.org/a'],
    ['https://example.org/a#:~:text=what%20she%20said', 'https://example.org/a'],
    [
      'https://app.slack.com/client/T012AB3C4/C061EG9SL',
      'https://app.slack.com/client/T012AB3C4/C061EG9SL',
    ],
    [
      'https://discord.com/channels/81384788765712384/381870553235193857',
      'https://discord.com/channels/81384788765712384/381870553235193857',
    ],
    ['https://github.com/owner/repo/issues/12', 'https://github.com/owner/repo/issues/12'],
    [
      'https://example.org/how-to-ask-for-2-things-politely-and-clearly',
      'https://example.org/how-to-ask-for-2-things-politely-and-clearly',
    ],
    ['https://example.org/stra%C3%9Fe/%E6%9D%B1', 'https://example.org/stra%C3%9Fe/%E6%9D%B1'],
    ['https://example.org/auth/login', 'https://example.org/auth/login'],
    ['https://example.org/share/settings', 'https://example.org/share/settings'],
    ['https://example.org/2026/11/23/a-long-title', 'https://example.org/2026/11/23/a-long-title'],
  ])('of %s is %s', (url, address) => {
    expect(safeUrl(url)?.address).toBe(address);
  });

  it.each([
    `https://example.org/login/${jwt}`,
    `https://example.org/${jwt}/home`,
    'https://example.org/reset/9f8b7c6d5e',
    'https://example.org/reset-password/Ab3dE9',
    'https://example.org/verify/123456',
    'https://example.org/invite/kJ8sPq2',
    'https://discord.com/invite/kJ8sPq2',
    'https://example.org/magic-link/3e4r5t',
    'https://example.org/oauth/4%2F0AX4XfWh',
    'https://example.org/s/aGVsbG8gd29ybGQ',
    'https://example.org/share/XyZ12',
    'https://example.org/unsubscribe/mira%40example.org',
    'https://example.org/user/mira@example.org',
    'https://example.org/user/mira%40example.org/inbox',
    'https://example.org/a;jsessionid=1A530637289A03B07199A44E8D531427',
    'https://example.org/a%3Bjsessionid=1A530637289A03B0',
    'https://example.org/550e8400-e29b-41d4-a716-446655440000',
    'https://example.org/d41d8cd98f00b204e9800998ecf8427e',
    'https://example.org/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855/x',
    'https://example.org/files/AKIAIOSFODNN7EXAMPLEwJalrXUtnFEMI',
    'https://example.org/p/ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    'https://example.org/token=abc123/home',
    'https://example.org/reset/kjhgfdsapoiu',
    'https://example.org/magic-link/QWERTYUIOPASDF',
    'https://t.me/+AbCdEfGhIjKlMnOp',
    'https://example.org/user:password@host/a',
  ])('keeps no secret of %s', (url) => {
    const { address } = safeUrl(url) ?? {};
    expect(address).toMatch(/…|\/a$/);
    const secrets = [
      jwt,
      '9f8b7c6d5e',
      'Ab3dE9',
      '123456',
      'kJ8sPq2',
      '3e4r5t',
      '0AX4XfWh',
      'aGVsbG8',
      'XyZ12',
      'mira',
      '1A530637',
      '550e8400',
      'd41d8cd9',
      'e3b0c442',
      'AKIA',
      'ghp_',
      'abc123',
      'kjhgf',
      'QWERTY',
      'AbCdEf',
      'password@',
    ];
    for (const secret of secrets) expect(address).not.toContain(secret);
  });

  it.each([
    'data:text/html,<p>secret',
    'blob:https://example.org/550e8400-e29b-41d4-a716-446655440000',
    'file:///home/mira/diary.txt',
    'about:config',
    'chrome://settings/passwords',
    'chrome-extension://abc/options.html',
    'moz-extension://abc/options.html',
    'javascript:alert(1)',
    'view-source:https://example.org/?token=1',
    'ftp://example.org/a',
    'https://',
    'not an address',
    '',
    `https://example.org/${'a'.repeat(200_000)}`,
  ])('is none for %.60s', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });

  it('keeps the host without www, port and trailing dot', () => {
    expect(safeUrl('https://www.Example.org.:8443/a')).toMatchObject({ host: 'example.org' });
  });

  it('keeps the origin alone of a path that is too long', () => {
    expect(safeUrl(`https://example.org/${'a/'.repeat(1_500)}`)?.address).toBe(
      'https://example.org/…',
    );
  });

  it('never holds a query, a hash or credentials, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(safeUrl(url)?.address ?? '').not.toMatch(/[?#]/);
      }),
    );
  });
});
