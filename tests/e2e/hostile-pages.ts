import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs in each page before anything else of it: notes whatever is changed, listened to, called or moved. */
const watcher = `
  const seen = (globalThis.seen = []);
  addEventListener('load', () => {
    new MutationObserver((all) => seen.push(...all.map(({ type, attributeName, target }) => [type, attributeName, target.nodeName].join(' ')))).observe(document, {
      attributes: true, characterData: true, childList: true, subtree: true,
    });
    for (const type of ['click', 'focusin', 'scroll', 'input', 'copy']) {
      document.addEventListener(type, () => seen.push(type), true);
    }
    globalThis.isReady = true;
    seen.length = 0;
  });
`;

const chat =
  '<main role="log">' +
  '<p class="message">Are you there?</p>'.repeat(8) +
  '</main><textarea></textarea>';

/** Pages made to trip up whoever reads them, each by what it does. */
export const hostilePages: Record<string, { title: string; body: string }> = {
  'with getters that throw': {
    title: 'Getters',
    body: `${chat}<script>
      const fail = { get() { throw new Error('not for you'); }, configurable: true };
      for (const name of ['title', 'body', 'documentElement', 'activeElement']) Object.defineProperty(document, name, fail);
      for (const name of ['textContent', 'parentElement', 'children', 'classList']) Object.defineProperty(Element.prototype, name, fail);
      Element.prototype.getBoundingClientRect = Document.prototype.querySelectorAll = () => { throw new Error('no'); };
      globalThis.getSelection = () => { throw new Error('no'); };
    </script>`,
  },
  'with elements in the place of methods': {
    title: 'Clobbered',
    body: `${chat}<form name="querySelectorAll"><input name="parentElement"><input name="children"><input name="textContent"><input name="getBoundingClientRect"></form>
      <img name="title"><img name="body"><img name="createTreeWalker"><img name="getSelection"><form id="documentElement"></form>`,
  },
  'with markup for a title and for names': {
    title: '&lt;img src=x onerror=&quot;document.title=1&quot;&gt;',
    body: `<header><h1>&lt;script&gt;seen.push('ran')&lt;/script&gt;</h1></header>${chat}`,
  },
  'with half characters': {
    title: 'Half',
    body: `${chat}<script>document.title = 'Half \\ud83d and \\udc00'; document.querySelector('p').textContent = '\\ud800 alone';</script>`,
  },
  'with 2,000 levels': {
    title: 'Deep',
    body: `${chat}<script>let at = document.body; for (let level = 0; level < 2_000; level += 1) at = at.appendChild(document.createElement('div')); at.textContent = 'down here';</script>`,
  },
  'with a million nodes': {
    title: 'Many',
    body: `${chat}<div hidden></div><script>
      const box = document.querySelector('div'); const part = document.createDocumentFragment();
      for (let i = 0; i < 1_000; i += 1) part.append(document.createElement('i'), 'x');
      for (let i = 0; i < 500; i += 1) box.append(part.cloneNode(true));
    </script>`,
  },
  // No more: Chromium itself takes 0.7 s over so many, 7 over 20,000, and does not come back from 50,000.
  'with 5,000 hidden levels, and a selection at the bottom': {
    title: 'Bottomless',
    body: `${chat}<script>
      let at = document.createElement('div'); at.hidden = true; document.body.append(at);
      for (let level = 1; level < 5_000; level += 1) at = at.appendChild(document.createElement('div'));
      at.append('down here'); getSelection().selectAllChildren(at);
    </script>`,
  },
  // Laid out where it is shown and not before: laying out 50 MB would be the browser’s own time.
  'with 50 MB selected': {
    title: 'Long',
    body: `<style>pre { content-visibility: auto; contain-intrinsic-size: 1px 400px; }</style><script>
      for (let part = 0; part < 500; part += 1) { const pre = document.createElement('pre'); pre.append('all of it '.repeat(10_000)); document.body.append(pre); }
      getSelection().selectAllChildren(document.body);
    </script>`,
  },
  'with 600 nested shadow roots': {
    title: 'Roots',
    body: `${chat}<script>let at = document.body; for (let level = 0; level < 600; level += 1) { const host = document.createElement('div'); at.append(host); at = host.attachShadow({ mode: level % 2 ? 'open' : 'closed' }); } at.append('down here');</script>`,
  },
};

/** The pages, on this machine only: each at its place in the list. */
export async function serveHostilePages(): Promise<{ url: string; close(): Promise<void> }> {
  const pages = Object.values(hostilePages);
  const server = createServer(({ url = '/' }, response) => {
    const page = pages[Number(url.slice(1))];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      page &&
        `<!doctype html><html lang="en"><head><title>${page.title}</title><script>${watcher}</script></head><body>${page.body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
