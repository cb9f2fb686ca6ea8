import * as z from '../schema.ts';
import { CaptureLevel, reaches } from './capture-level.ts';
import { caps } from './caps.ts';
import { cutText } from './cut-text.ts';
import { ThreadFacts } from './thread-facts.ts';

/* @__NO_SIDE_EFFECTS__ */
const text = (cap: number) => z.optional(z.string().check(z.maxLength(cap)));

/** How the page's part of a moment was come by. */
export const ReadFrom = z.enum([
  /** The page itself was read. */
  'page',
  /** The page could not be read (browser pages, stores, PDF): only what the tab says. */
  'tab',
  /** Nothing about the page is known. */
  'none',
]);
export type ReadFrom = z.infer<typeof ReadFrom>;

/** Whether a conversation is with one person, or in a group or channel. */
export const ConversationWith = z.enum(['person', 'group']);
export type ConversationWith = z.infer<typeof ConversationWith>;

/** What the page showed when a moment was logged, already trimmed to `level`. */
export const Context = z.strictObject({
  level: CaptureLevel,
  readFrom: ReadFrom,
  /** The host without `www.`, under which the site's capture level is remembered. */
  host: text(caps.host),
  /** What people call the service ("Slack"); the host where it has no better name. */
  service: text(caps.service),
  title: text(caps.title),
  address: text(caps.address),
  /** The person, channel or subject. */
  conversation: text(caps.conversation),
  conversationWith: z.optional(ConversationWith),
  /** How the conversation stood. */
  thread: z.optional(ThreadFacts),
  /** What the person selected, and nothing around it. */
  words: text(caps.words),
  /** True where `words` was longer than its cap. */
  wordsCut: z.optional(z.boolean()),
});
export type Context = z.infer<typeof Context>;

/** `context` with no more in it than `level` allows. */
export function keepAtLevel(context: Context, level: CaptureLevel): Context {
  const { readFrom, host, service, title, address, words, wordsCut } = context;
  const { conversation, conversationWith, thread } = context;
  return {
    level,
    readFrom: level === 'nothing' ? 'none' : readFrom,
    ...(reaches(level, 'site') && { ...(host && { host }), ...(service && { service }) }),
    ...(reaches(level, 'page') && { ...(title && { title }), ...(address && { address }) }),
    ...(reaches(level, 'conversation') && {
      ...(conversation && { conversation }),
      ...(conversationWith && { conversationWith }),
      ...(thread && { thread }),
    }),
    ...(reaches(level, 'words') && words && { words, wordsCut: wordsCut ?? false }),
  };
}

/** `context` with the words a person pointed at, whatever its level; without any where there are none. */
export function withWords(context: Context, words: string | undefined): Context {
  const { words: _words, wordsCut: _cut, ...rest } = context;
  const kept = cutText(words?.trim() ?? '', caps.words);
  return kept.text === '' ? rest : { ...rest, words: kept.text, wordsCut: kept.cut };
}

/** What a page said in its own words, and where it was: the parts that fade. */
export const rawParts = ['words', 'title', 'address'] as const;
export type RawPart = (typeof rawParts)[number];

export function isRaw(part: string): part is RawPart {
  return rawParts.some((raw) => raw === part);
}

/** The raw parts that `context` has. */
export function rawPartsOf(context: Context): RawPart[] {
  return rawParts.filter((part) => context[part] !== undefined);
}

/** `context` without any raw part. */
export function withoutRaw(context: Context): Context {
  const { words: _words, wordsCut: _cut, title: _title, address: _address, ...rest } = context;
  return rest;
}
