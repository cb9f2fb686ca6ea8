import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Envelope, requests } from '../../lib/messages/requests.ts';
import { appearanceKey } from '../../lib/settings/appearance.ts';
import { shellKeys, shellWords } from '../../lib/words/shell-words.ts';
import { speak } from '../../lib/words/words.ts';
import { expectAccessible } from '../support/axe.ts';
import { popupBody, runShell } from '../support/shell.ts';

const root = document.documentElement;
const bigButton = () => document.querySelector<HTMLElement>('.press-dismissed');
const texts = () =>
  [...document.querySelectorAll('[data-words]')].map((element) => element.textContent.trim());

beforeEach(() => {
  localStorage.clear();
  for (const name of ['dir', 'lang', 'data-theme']) root.removeAttribute(name);
});
afterEach(() => {
  window.shell?.take();
  vi.unstubAllGlobals();
});

describe('a page before its first paint', () => {
  it.each([
    ['{"theme":"dark","language":"auto"}', 'dark'],
    ['{"theme":"light","language":"de"}', 'light'],
    ['{"theme":"auto","language":"auto"}', undefined],
    ['{"theme":"pink"}', undefined],
    ['{', undefined],
    ['null', undefined],
    [null, undefined],
  ])('wears, with %s stored, the theme %s', (stored, theme) => {
    if (stored !== null) localStorage.setItem(appearanceKey, stored);
    runShell('<div id="app"></div>');
    expect(root.dataset['theme']).toBe(theme);
    expect([root.lang, root.dir]).toEqual(['en', 'ltr']);
  });

  it('speaks the browser’s language, and can be read by everybody', async () => {
    runShell(popupBody);
    expect(texts()).toEqual(['Kept from this page', 'I felt dismissed here', 'I felt met here']);
    await expectAccessible(document.body);
  });

  it('speaks the language that was chosen, in its direction', async () => {
    await speak('ar');
    const words = shellWords();
    await speak('en');
    localStorage.setItem(appearanceKey, JSON.stringify({ language: 'ar', words }));
    runShell(popupBody);
    expect(texts()).toEqual([
      'ما يُحتفظ به من هذه الصفحة',
      'شعرت بالتجاهل هنا',
      'شعرت بالاهتمام بي هنا',
    ]);
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
  });

  it('says nothing that is not left for it in the language that was chosen', () => {
    const said = [...popupBody.matchAll(/data-words="([^"]+)"/g)].map(([, key]) => key);
    expect(said).toHaveLength(3);
    expect(shellKeys).toEqual(expect.arrayContaining(said));
  });
});

describe('a press before the app is there', () => {
  it.each([
    ['.press-dismissed', 'dismissed'],
    ['.press-met', 'met'],
  ])('on %s is sent at once, as the background takes it, and kept for the app', (button, felt) => {
    const { shell, sent } = runShell(popupBody);
    document.querySelector<HTMLElement>(button)?.click();
    const [message] = sent;
    const { name, request } = Envelope.parse(message);
    expect(name).toBe('capture-moment');
    expect(requests['capture-moment'].parse(request)).toMatchObject({ felt });
    expect(shell.take()).toEqual(request);
    expect(shell.sent).toMatchObject([{ message }]);
  });

  it('counts once, however often it is made', () => {
    const { shell, sent } = runShell(popupBody);
    bigButton()?.click();
    bigButton()?.click();
    document.querySelector<HTMLElement>('.press-met')?.click();
    expect(sent).toHaveLength(1);
    expect(shell.take()?.felt).toBe('dismissed');
  });

  it('is not heard any more once the app has taken over', () => {
    const { shell, sent } = runShell(popupBody);
    expect(shell.take()).toBeUndefined();
    bigButton()?.click();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(sent).toEqual([]);
  });

  it.each([
    ['an Enter that comes before the focus does', { key: 'Enter' }, 1],
    ['the Enter that opened the popup, still held', { key: 'Enter', repeat: true }, 0],
    ['another key', { key: 'a' }, 0],
  ])('is taken from %s (%o): %i', (_title, key, count) => {
    const { sent } = runShell(popupBody);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.dispatchEvent(new KeyboardEvent('keydown', key));
    expect(sent).toHaveLength(count);
  });

  it('does not end in an error of its own where the background does not answer', async () => {
    const failed = vi.fn();
    process.on('unhandledRejection', failed);
    const { shell } = runShell(popupBody, () => Promise.reject(new Error('no answer')));
    bigButton()?.click();
    await expect(shell.sent[0]?.answer).rejects.toThrow('no answer');
    expect(failed).not.toHaveBeenCalled();
    process.off('unhandledRejection', failed);
  });
});

describe('the script of a page', () => {
  it('comes after the first paint, and by then the page in front is being read', async () => {
    const brought = vi.spyOn(document.head, 'append').mockImplementation(() => {});
    const { shell } = runShell(popupBody);
    expect(brought).not.toHaveBeenCalled();
    dispatchEvent(new Event('load'));
    await vi.waitFor(() => expect(brought).toHaveBeenCalled());
    expect(brought.mock.calls.flat()).toContainEqual(
      expect.objectContaining({ type: 'module', src: expect.stringContaining('/app.js') }),
    );
    // Its own messages alone: the pages of the tests above have loaded with it.
    const [{ message } = {}] = shell.sent;
    expect(shell.sent).toHaveLength(1);
    expect(message).toEqual({ name: 'preview-page', request: {} });
    expect(requests['preview-page'].safeParse(Envelope.parse(message).request).success).toBe(true);
  });
});
