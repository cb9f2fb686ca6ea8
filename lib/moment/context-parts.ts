import type { Context } from './context.ts';
import type { ThreadFacts } from './thread-facts.ts';

/** What a person can remove from a context, each by itself, in the order in which it is shown. */
export const contextParts = [
  'site',
  'conversation',
  'conversationWith',
  /** Who wrote last, and with it how many of the last messages are mine. */
  'lastFrom',
  'lastAt',
  'readMark',
  'title',
  'address',
  'words',
] as const;
export type ContextPart = (typeof contextParts)[number];

/** The parts that `context` has: what is unknown is none. */
export function partsOf(context: Context): ContextPart[] {
  return contextParts.filter((part) => hasPart(context, part));
}

/** `context` without `part`, and without anything that tells the same. */
export function withoutPart(context: Context, part: ContextPart): Context {
  return keepParts(context, (each) => each !== part);
}

/** `context` without any of `parts`. */
export function withoutParts(context: Context, parts: ReadonlySet<ContextPart>): Context {
  return keepParts(context, (part) => !parts.has(part));
}

/** `context` with `part` put back as it was in `earlier`; all else stays as it is now. */
export function withPart(context: Context, part: ContextPart, earlier: Context): Context {
  if (hasPart(context, part)) return context;
  const back = keepParts(earlier, (each) => each === part);
  const thread = context.thread ? joined(context.thread, back.thread) : back.thread;
  return { ...back, ...context, ...(thread && { thread }) };
}

function hasPart({ host, service, thread, ...context }: Context, part: ContextPart): boolean {
  if (part === 'site') return host !== undefined || service !== undefined;
  if (part === 'lastFrom') return isKnown(thread?.lastFrom) || thread?.mineAtEnd !== undefined;
  if (part === 'lastAt') return thread?.lastAt !== undefined || thread?.lastAtText !== undefined;
  if (part === 'readMark') return isKnown(thread?.readMark);
  return context[part] !== undefined;
}

function isKnown(fact: string | undefined): boolean {
  return fact !== undefined && fact !== 'unknown';
}

function keepParts(context: Context, keeps: (part: ContextPart) => boolean): Context {
  const { level, readFrom, host, service, title, address, words, wordsCut } = context;
  const { conversation, conversationWith } = context;
  const thread = context.thread && keepFacts(context.thread, keeps);
  return {
    level,
    readFrom,
    ...(keeps('site') && { ...(host && { host }), ...(service && { service }) }),
    ...(keeps('title') && title && { title }),
    ...(keeps('address') && address && { address }),
    ...(keeps('conversation') && conversation && { conversation }),
    ...(keeps('conversationWith') && conversationWith && { conversationWith }),
    ...(thread && { thread }),
    ...(keeps('words') && words && { words, wordsCut: wordsCut ?? false }),
  };
}

/** The facts that are kept, or undefined where none of them tells anything. */
function keepFacts(
  facts: ThreadFacts,
  keeps: (part: ContextPart) => boolean,
): ThreadFacts | undefined {
  const { lastFrom, mineAtEnd, lastAt, lastAtText, readMark } = facts;
  const kept: ThreadFacts = {
    lastFrom: keeps('lastFrom') ? lastFrom : 'unknown',
    ...(keeps('lastFrom') && mineAtEnd !== undefined && { mineAtEnd }),
    ...(keeps('lastAt') && lastAt !== undefined && { lastAt }),
    ...(keeps('lastAt') && lastAtText !== undefined && { lastAtText }),
    readMark: keeps('readMark') ? readMark : 'unknown',
  };
  const known = Object.values(kept).some((fact) => fact !== 'unknown');
  return known ? kept : undefined;
}

/** `facts` and what of `others` they do not know. */
function joined(facts: ThreadFacts, others: ThreadFacts | undefined): ThreadFacts {
  return {
    ...others,
    ...facts,
    lastFrom: facts.lastFrom === 'unknown' && others ? others.lastFrom : facts.lastFrom,
    readMark: facts.readMark === 'unknown' && others ? others.readMark : facts.readMark,
  };
}
