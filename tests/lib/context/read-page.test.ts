import { beforeEach, describe, expect, it } from 'vitest';
import { PageReading } from '../../../lib/context/page-reading.ts';
import { readPage } from '../../../lib/context/read-page.ts';

const lounge = `
  <div id="viewport"><div id="chat"><div class="chat-view" data-type="channel">
    <div class="header"><span class="title">#design-review</span></div>
    <p id="said">moving on to colours</p>
    <textarea id="input">my own draft</textarea>
    <div id="editor" contenteditable="true">half an answer</div>
  </div></div></div>`;

const read = () => readPage(document, { shadowRootOf: (host) => host.shadowRoot, now: Date.now });

function select(element: string): void {
  const node = document.querySelector(element);
  if (node) document.getSelection()?.selectAllChildren(node);
}

/** Reads the page in a browser whose documents have `get` for this. */
function readWhere(name: 'designMode' | 'title', get: () => string) {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, name);
  Object.defineProperty(Document.prototype, name, { configurable: true, get });
  const reading = read();
  Reflect.deleteProperty(Document.prototype, name);
  if (own) Object.defineProperty(Document.prototype, name, own);
  return reading;
}

describe('reading a page', () => {
  beforeEach(() => {
    document.title = '(2) #design-review — The Lounge';
    document.body.innerHTML = lounge;
    document.getSelection()?.removeAllRanges();
  });

  it('tells title, service and conversation', () => {
    expect(read()).toEqual({
      title: '#design-review — The Lounge',
      service: 'The Lounge',
      conversation: '#design-review',
      conversationWith: 'group',
    });
  });

  it('takes the words that are selected, and nothing around them', () => {
    select('#said');
    expect(read()).toMatchObject({ words: 'moving on to colours', wordsCut: false });
  });

  it.each(['#editor', '#chat', 'body'])(
    'takes no words where the selection of %s holds an editor',
    (element) => {
      select(element);
      expect(read()).not.toHaveProperty('words');
    },
  );

  it('takes no words of a page that is an editor as a whole', () => {
    select('#said');
    const reading = readWhere('designMode', () => 'on');
    expect(reading).not.toHaveProperty('words');
  });

  it('reads nothing where there is a PDF instead of a page', () => {
    Object.defineProperty(document, 'contentType', {
      configurable: true,
      value: 'application/pdf',
    });
    const reading = read();
    Reflect.deleteProperty(document, 'contentType');
    expect(reading).toBeUndefined();
  });

  it('takes no words while a field has the focus', () => {
    select('#said');
    document.querySelector('textarea')?.focus();
    expect(read()).not.toHaveProperty('words');
  });

  it('answers what it can where a part of the page throws', () => {
    const reading = readWhere('title', () => {
      throw new Error('not for you');
    });
    expect(reading).toEqual({
      service: 'The Lounge',
      conversation: '#design-review',
      conversationWith: 'group',
    });
  });

  it('asks the document itself where the page puts something in its place', () => {
    Object.defineProperty(document, 'title', { configurable: true, value: 'Not the title' });
    const reading = read();
    Reflect.deleteProperty(document, 'title');
    expect(reading).toMatchObject({ title: '#design-review — The Lounge' });
  });

  it('answers part of the whole wherever its time is over, and never throws', () => {
    select('#said');
    let asked = 0;
    const whole = { ...read() };
    const readFor = (calls: number) => {
      asked = 0;
      return readPage(document, {
        shadowRootOf: (host) => host.shadowRoot,
        now: () => (asked++ > calls ? 1_000_000 : 0),
      });
    };
    expect(readFor(1_000)).toEqual(whole);
    const all = asked;
    expect(all).toBeGreaterThan(10);
    const cut = Array.from({ length: all }, (_, calls) => ({ ...readFor(calls) }));
    expect(cut[0]).toEqual({ title: whole.title });
    for (const reading of cut) expect({ ...whole, ...reading }).toEqual(whole);
  });

  it('cuts what is long, and always answers what the other side accepts', () => {
    document.querySelector('.title')?.replaceChildren('x'.repeat(100_000));
    document.querySelector('#said')?.replaceChildren('y'.repeat(100_000));
    document.title = 'z'.repeat(100_000);
    select('#said');
    const reading = read();
    expect(reading).toMatchObject({ wordsCut: true });
    expect(PageReading.safeParse(reading).success).toBe(true);
  });

  it('changes nothing in the page', () => {
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => void changes.push(...records));
    watch.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    read();
    changes.push(...watch.takeRecords());
    watch.disconnect();
    expect(changes).toEqual([]);
  });
});
