import type { Engine } from '../../lib/log/engine.ts';
import { LogError } from '../../lib/log/failure.ts';
import type { KeyValues } from '../../lib/log/key-values.ts';

/** What happens to the operation that goes wrong. */
export type Fault =
  /** The store refuses it. */
  | 'refused'
  /** The store does it, and says that it failed. */
  | 'done-and-refused'
  /** The whole browser ends before it. */
  | 'crash-before'
  /** The whole browser ends after it. */
  | 'crash-after';

export interface Faults {
  /** An engine as a whole. */
  through(engine: Engine): Engine;
  /** Each step that an engine takes in a store of keys and values. */
  values(store: KeyValues): KeyValues;
  /** How many operations there were. */
  count(): number;
  /** Whether the browser has ended: nothing answers any more, and nothing is done. */
  isOver(): boolean;
}

/** Lets operation number `at` of all that goes through here go wrong; the first is 0. */
export function faultAt(at: number, fault: Fault): Faults {
  let count = 0;
  let over = false;
  const nothing = () => new Promise<never>(() => {});

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (over) return nothing();
    const hit = count === at;
    count += 1;
    if (!hit) {
      const result = await work();
      return over ? nothing() : result;
    }
    if (fault === 'refused') throw new LogError('storage', new Error('refused'));
    over = fault === 'crash-before';
    if (over) return nothing();
    const result = await work();
    over = fault === 'crash-after';
    if (over) return nothing();
    if (fault === 'done-and-refused') throw new LogError('storage', new Error('refused'));
    return result;
  }

  return {
    count: () => count,
    isOver: () => over,
    values: (store) => ({
      keys: () => run(() => store.keys()),
      read: (keys) => run(() => store.read(keys)),
      write: (values) => run(() => store.write(values)),
      remove: (keys) => run(() => store.remove(keys)),
    }),
    through: (engine) => ({
      look: () => run(() => engine.look()),
      get: (id) => run(() => engine.get(id)),
      write: (changes, head) => run(() => engine.write(changes, head)),
      add: (row, head, onFree) => run(() => engine.add(row, head, onFree)),
      since: (stamp) => run(() => engine.since(stamp)),
      newest: (...page) => run(() => engine.newest(...page)),
      oldest: (...page) => run(() => engine.oldest(...page)),
      tidy: () => run(() => engine.tidy()),
      erase: () => run(() => engine.erase()),
      async *entries() {
        for (const some of await run(() => Array.fromAsync(engine.entries()))) yield some;
      },
    }),
  };
}
