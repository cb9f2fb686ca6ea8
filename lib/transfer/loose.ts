/**
 * Reads values of which nothing is known yet. Only what an object has of its own counts, so that a part
 * named after one that every object has ("constructor", "__proto__") is no more than a part.
 */
export function partOf(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isObject ? (value as Record<string, unknown>)[name] : undefined;
}

/** The same where it is a text, and undefined where it is anything else. */
export function textPart(value: unknown, name: string): string | undefined {
  const part = partOf(value, name);
  return typeof part === 'string' ? part : undefined;
}

export function listPart(value: unknown, name: string): readonly unknown[] | undefined {
  const part = partOf(value, name);
  return Array.isArray(part) ? (part as unknown[]) : undefined;
}

/** The texts in a list, and nothing else of it. */
export function textsPart(value: unknown, name: string): string[] {
  return (listPart(value, name) ?? []).filter((each) => typeof each === 'string');
}
