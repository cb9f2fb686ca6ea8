import type { Engine, Rows } from './engine.ts';
import { rowIn } from './entry.ts';
import type { Engines } from './opening.ts';
import { isWhole } from './row.ts';

/**
 * Reads a log in two copies: the one that is further, and where that does not answer the other.
 * `onDamaged` is told of rows for which the other copy had to stand in.
 */
export function rowsOf(engines: Engines, onDamaged: (id: string) => void = () => {}): Rows {
  const [first, second] = engines;

  async function looks() {
    const settled = await Promise.allSettled(engines.map((engine) => engine.look()));
    return settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
  }

  async function ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
    const [one, two] = await looks();
    const secondIsFurther = one && two && (two.head?.seq ?? 0) > (one.head?.seq ?? 0);
    const [better, other] = secondIsFurther ? [second, first] : [first, second];
    try {
      return await question(better);
    } catch (error) {
      // Where neither answers, the better one tells why.
      return question(other).catch(() => Promise.reject(error));
    }
  }

  return {
    isNewer: async () => (await looks()).some((look) => look?.newer),
    get: async (id) => rowIn(await ask((engine) => engine.get(id))),
    newest: (...page) => ask((engine) => engine.newest(...page)),
    oldest: (...page) => ask((engine) => engine.oldest(...page)),
    async other(id) {
      for (const engine of [second, first]) {
        const row = rowIn(await engine.get(id).catch(() => undefined));
        if (!row || !(await isWhole(row))) continue;
        onDamaged(id);
        return row;
      }
      return undefined;
    },
  };
}

/** Reads one copy by itself, for who can reach no other. */
export function rowsOfOne(engine: Engine): Rows {
  return {
    isNewer: async () => (await engine.look()).newer,
    get: async (id) => rowIn(await engine.get(id)),
    newest: engine.newest,
    oldest: engine.oldest,
    other: async () => undefined,
  };
}
