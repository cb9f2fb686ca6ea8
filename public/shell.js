// What a page shows and takes before its own script is there: theme, language and words, and a press.
// Plain script in one file, since the page waits for it and a bundle's wrapper would be half of it.
{
  const root = document.documentElement;
  const { theme, words } = stored();
  // Browsers give words in their own language alone; the pages leave us those of one that was chosen.
  const say = (key) => words?.[key] ?? chrome.i18n.getMessage(key.replace('.', '_'));
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.lang = say('language.tag');
  root.dir = say('language.direction');

  const sent = [];
  const taken = new AbortController();
  let press;

  // For the page's own script (see lib/messages/shell.ts).
  globalThis.shell = {
    sent,
    take() {
      taken.abort();
      return press;
    },
  };

  // Buttons are there before any script of the page that waits for the document.
  document.addEventListener('readystatechange', wake, { once: true });
  // The window is shown once the page has loaded, so the page loads without its script.
  addEventListener('load', () => requestAnimationFrame(() => setTimeout(bringScript)));

  function stored() {
    try {
      return JSON.parse(localStorage.getItem('appearance')) ?? {};
    } catch {
      return {};
    }
  }

  function wake() {
    for (const element of document.querySelectorAll('[data-words]')) {
      element.append(say(element.dataset.words));
    }
    const { signal } = taken;
    const buttons = document.querySelectorAll('[data-felt]');
    for (const button of buttons) {
      button.addEventListener('click', () => keep(button.dataset.felt), { signal });
    }
    const [first] = buttons;
    if (first) focusOn(first, signal);
  }

  // As the app does it: Firefox opens a popup without the focus and then puts it on the page as a whole.
  function focusOn(button, signal) {
    const pass = () => nothingHasFocus() && button.focus();
    const onEnter = ({ key, repeat }) =>
      key === 'Enter' && !repeat && nothingHasFocus() && button.click();
    pass();
    addEventListener('focus', pass, { signal });
    document.addEventListener('keydown', onEnter, { signal });
  }

  function nothingHasFocus() {
    return document.activeElement === document.body;
  }

  // The first press counts, and is on its way at once: the window may close before the script is there.
  function keep(felt) {
    if (press) return;
    press = { id: crypto.randomUUID(), felt, at: Date.now() };
    send('capture-moment', press);
  }

  function send(name, request) {
    const message = { name, request };
    const answer = chrome.runtime.sendMessage(message);
    // Whoever takes the answer over is told.
    answer.catch(() => {});
    sent.push({ message, answer });
  }

  function bringScript() {
    const { script: src } = document.getElementById('app').dataset;
    if (!src) return;
    send('preview-page', {});
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
  }
}
