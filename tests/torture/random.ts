/** Numbers that look random and are the same for the same seed (mulberry32, Tommy Ettinger 2017). */
export interface Random {
  /** From 0 up to, and without, `below`. */
  integer(below: number): number;
  pick<T>(from: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const integer = (below: number) => Math.floor(next() * below);
  return {
    integer,
    pick: (from) => {
      const one = from[integer(from.length)];
      if (one === undefined) throw new Error('There is nothing to pick from');
      return one;
    },
  };
}
