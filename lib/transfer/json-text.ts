import { limits } from './limits.ts';
import { RefusedFile } from './refusal.ts';

/**
 * What `text` says as JSON. Refuses what is nested too deep, and what has one name twice in one object:
 * of that, two readers would see two different things.
 */
export function readJson(text: string): unknown {
  const value = parse(text);
  lookThrough(text);
  return value;
}

/**
 * The same for one of many short texts, whose schema bounds how deep they go: what would be written the
 * same way again holds no name twice, and is not looked through letter by letter.
 */
export function readShortJson(text: string): unknown {
  const value = parse(text);
  if (written(value) !== text) lookThrough(text);
  return value;
}

function parse(text: string): unknown {
  try {
    // V8 and SpiderMonkey parse without recursion: depth is no error yet.
    return JSON.parse(text);
  } catch (error) {
    throw new RefusedFile(endsEarly(text) ? 'cut_short' : 'malformed', error);
  }
}

function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // Too deep to be written.
    return undefined;
  }
}

const letters = {
  quote: 0x22,
  comma: 0x2c,
  backslash: 0x5c,
  openList: 0x5b,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** Whether brackets are left open at the end of `text`, or a string is. */
function endsEarly(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === letters.quote) {
      at = endOfString(text, at);
      if (at < 0) return true;
    } else if (letter === letters.openObject || letter === letters.openList) open += 1;
    else if (letter === letters.closeObject || letter === letters.closeList) open -= 1;
  }
  return open > 0 || text.trim() === '';
}

/** Where the string that begins at `start` ends; -1 where it does not. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === letters.backslash) at += 1;
    else if (letter === letters.quote) return at;
  }
  return -1;
}

/** Looks through JSON that parses for what it may not hold. */
function lookThrough(text: string): void {
  /** The names in each object that is open; undefined for a list. */
  const names: (Set<string> | undefined)[] = [];
  let awaitsName = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === letters.quote) {
      const end = endOfString(text, at);
      if (awaitsName) noteName(names.at(-1), text.slice(at, end + 1));
      awaitsName = false;
      at = end;
    } else if (letter === letters.openObject || letter === letters.openList) {
      awaitsName = letter === letters.openObject;
      names.push(awaitsName ? new Set() : undefined);
      if (names.length > limits.depth) throw new RefusedFile('too_deep');
    } else if (letter === letters.closeObject || letter === letters.closeList) names.pop();
    else if (letter === letters.comma) awaitsName = names.at(-1) !== undefined;
  }
}

function noteName(names: Set<string> | undefined, literal: string): void {
  // "\u0061" and "a" are one name.
  const name = literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
  if (names?.has(name)) throw new RefusedFile('duplicate_keys');
  names?.add(name);
}
