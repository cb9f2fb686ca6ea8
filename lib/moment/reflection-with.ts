import type { Reflection, ReflectionChange } from './reflection.ts';

/** `reflection` with `change` made; undefined where nothing is left of it. */
export function reflectionWith(
  reflection: Reflection | undefined,
  change: ReflectionChange,
): Reflection | undefined {
  const entries = Object.entries({ ...reflection, ...change }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as Reflection) : undefined;
}
