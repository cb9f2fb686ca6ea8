import { caps } from '../moment/caps.ts';
import * as z from '../schema.ts';

const line = (cap: number) => z.optional(z.string().check(z.maxLength(cap)));

/** What the injected script answers: plain data, already cut to size. */
export const PageReading = z.strictObject({
  title: line(caps.title),
  service: line(caps.service),
  conversation: line(caps.conversation),
  words: line(caps.words),
  wordsCut: z.optional(z.boolean()),
});
export type PageReading = z.infer<typeof PageReading>;
