import type { ReadMark } from '../../moment/thread-facts.ts';
import { isOwnWord } from '../own-words.ts';
import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * WhatsApp Web. Its address names no conversation.
 *
 * Source: public reports of what its pages hold, checked on live pages by their authors: 2026-07-12
 * (Portuguese), 2026-07-27 (Italian), and readers of 2026-10 (English).
 * Languages: any for the tails of bubbles, for names and for times; words only in those three.
 * Cannot be known: who sent stickers and pictures that follow another bubble, in other languages; read
 * marks in other languages; the time of a message without text.
 */
export const whatsApp: Service = {
  name: 'WhatsApp',
  messenger: true,
  hosts: ['web.whatsapp.com'],
  address: [/^\//],
};

/** What its tick is called. A message of somebody else has none. */
const ticks: Record<string, Record<string, ReadMark | undefined>> = {
  en: { Pending: undefined, Sent: 'sent', Delivered: 'delivered', Read: 'read' },
  it: { 'In attesa': undefined, Consegnato: 'delivered', Letto: 'read' },
  pt: { Enviada: 'sent', Entregue: 'delivered', Lida: 'read' },
};

const rows = '[data-id][data-testid^="conv-msg-"]';
const notQuoted = ':not([data-testid="quoted-message"] *, [aria-label="Quoted message"] *)';
const author = `[data-testid="author"]${notQuoted}`;

export const whatsAppPage: ServicePage = {
  service: whatsApp,
  conversation(view) {
    const name = titleOf(view);
    return name ? { name, with: partnerOf(view, name) } : undefined;
  },
  thread: {
    lists: (view) => view.all('div#main'),
    message: rows,
    notWritten: ':has([data-testid="msg-notification-container"])',
    mine: sideOf,
    when: (message) => whenOf(null, prefixOf(message)?.time),
    mark(message, view) {
      return ticks[view.language ?? '']?.[tickOf(message, view) ?? ''];
    },
  },
};

function titleOf(view: View): string | undefined {
  const title =
    view.first('#main header [data-testid="conversation-info-header-chat-title"]') ??
    view.first('#main header span[title]');
  return title?.getAttribute('title') || title?.textContent?.trim();
}

/** In a group, the first bubble of somebody's run names them; in a chat of two, none does. */
function partnerOf(view: View, name: string) {
  const authors = view.all(`#main ${author}`);
  if (authors.some(({ textContent }) => textContent?.trim() !== name)) return 'group';
  return authors.length === 0 && view.all(`#main ${rows}`).some((row) => tailOf(row) === false)
    ? 'person'
    : undefined;
}

/** Whether I wrote it, by what it says of itself where that is of one voice, or else by its run. */
function sideOf(message: Element, view: View): boolean | undefined {
  const tail = tailOf(message);
  const label = message.querySelector(`span[aria-label$=":"]${notQuoted}`)?.ariaLabel ?? '';
  const own = isOwnWord(label, view.language);
  const known = view.language !== undefined && view.language in ticks;
  const out = tail === true || own || tickOf(message, view) !== undefined;
  const theirs =
    tail === false || (label !== '' && known && !own) || message.querySelector(author) !== null;
  if (!out && !theirs) return sideOfRun(message, view);
  return out && theirs ? undefined : out;
}

/** Only the first bubble of a run has a tail: another one goes on with it if it has the same name. */
function sideOfRun(message: Element, view: View): boolean | undefined {
  const all = view.all(`#main ${rows}`);
  const first = all.slice(0, all.indexOf(message)).findLast((row) => tailOf(row) !== undefined);
  const name = prefixOf(message)?.name;
  return first && name && prefixOf(first)?.name === name ? sideOf(first, view) : undefined;
}

/** The little tail of a bubble: true for mine. */
function tailOf(message: Element): boolean | undefined {
  const tail = message.querySelector(
    ':is([data-icon^="tail-"], [data-testid^="tail-"])' + notQuoted,
  );
  const kind = tail?.getAttribute('data-icon') ?? tail?.getAttribute('data-testid');
  return kind === 'tail-out' || (kind === 'tail-in' ? false : undefined);
}

function tickOf(message: Element, view: View): string | undefined {
  const words = ticks[view.language ?? ''] ?? {};
  return [...message.querySelectorAll('[data-testid="msg-meta"] [aria-label]')]
    .map((icon) => icon.getAttribute('aria-label')?.trim() ?? '')
    .find((label) => Object.hasOwn(words, label));
}

/** What a copy of a text begins with: "[10:54 PM, 12/9/2025] Name: ". */
function prefixOf(message: Element): { time?: string; name?: string } | undefined {
  const text = message.querySelector('[data-pre-plain-text]')?.getAttribute('data-pre-plain-text');
  return /^\[(?<time>[^\]]*)\] (?<name>.*):\s*$/.exec(text ?? '')?.groups;
}
