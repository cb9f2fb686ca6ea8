import { caps } from '../moment/caps.ts';
import { ConversationWith } from '../moment/context.ts';
import { ThreadFacts } from '../moment/thread-facts.ts';
import * as z from '../schema.ts';

const line = (cap: number) => z.optional(z.string().check(z.maxLength(cap)));

/** What the injected script answers: plain data, already cut to size. */
export const PageReading = z.strictObject({
  title: line(caps.title),
  service: line(caps.service),
  conversation: line(caps.conversation),
  conversationWith: z.optional(ConversationWith),
  thread: z.optional(ThreadFacts),
  words: line(caps.words),
  wordsCut: z.optional(z.boolean()),
  /** How each part was found, for whoever checks the reading; none of it is kept. */
  how: line(caps.words),
});
export type PageReading = z.infer<typeof PageReading>;
