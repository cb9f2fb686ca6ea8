import { RefusedFile } from './refusal.ts';

/** The bytes of a file, piece by piece, each time anew. */
export type Pieces = () => AsyncIterable<Uint8Array>;

/** The text in `bytes`, which is UTF-8, without a mark of its byte order. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new RefusedFile('not_text', error);
  }
}

/** The lines of UTF-8 in `pieces`, without what ends them. A line longer than `longest` UTF-16 units is refused. */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const bytes of pieces) {
    const lines = (rest + decoded(decoder, bytes)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line, longest);
    if (rest.length > longest) throw new RefusedFile('malformed');
  }
  rest += decoded(decoder);
  if (rest !== '') yield withoutReturn(rest, longest);
}

function withoutReturn(line: string, longest: number): string {
  if (line.length > longest) throw new RefusedFile('malformed');
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new RefusedFile('not_text', error);
  }
}

/** What a stream brings. Streams are not iterable in every browser. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** All of `pieces` in one; refuses more than `most` bytes. */
export async function wholeOf(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of pieces) {
    size += part.length;
    if (size > most) throw new RefusedFile('too_large');
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
