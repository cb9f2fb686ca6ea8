import type { Engine, Rows } from './engine.ts';
import { isRow } from './entry.ts';
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
    async get(id) {
      const entry = await ask((engine) => engine.get(id));
      return entry && isRow(entry) ? entry : undefined;
    },
    newest: (...page) => ask((engine) => engine.newest(...page)),
    oldest: (...page) => ask((engine) => engine.oldest(...page)),
    async other(id) {
      for (const engine of [second, first]) {
        const entry = await engine.get(id).catch(() => undefined);
        if (!entry || !isRow(entry) || !(await isWhole(entry))) continue;
        onDamaged(id);
        return entry;
      }
      return undefined;
    },
  };
}

/** Reads one copy by itself, for who can reach no other. */
export function rowsOfOne(engine: Engine): Rows {
  return {
    isNewer: async () => (await engine.look()).newer,
    async get(id) {
      const entry = await engine.get(id);
      return entry && isRow(entry) ? entry : undefined;
    },
    newest: engine.newest,
    oldest: engine.oldest,
    other: async () => undefined,
  };
}
