import type { Change } from './engine.ts';
import { isGone, isRow, stampOf } from './entry.ts';
import { LogError } from './failure.ts';
import type { Row } from './row.ts';
import { type Segment, segmentKey, segmentsOf } from './segments.ts';
import type { StoredRows } from './stored-rows.ts';

export interface Limits {
  /** From how many rows on under keys of their own they are packed. */
  manySingles: number;
  /** How much a segment holds, in UTF-16 units of its JSON. */
  fullSegment: number;
}

/** Keeps the number of keys small. Only the one writer packs, so it looks once which segments there are. */
export interface Packing {
  /** The segments that hold what `changes` come in the place of, without it. */
  without(changes: readonly Change[]): Promise<Record<string, Row[]>>;
  /** Is told of so many rows that were written under keys of their own. */
  added(count: number): void;
  /** Packs, once there are many. */
  tidy(): Promise<void>;
  /** Forgets what it knows of the store. */
  forget(): void;
}

export function packing(rows: StoredRows, { manySingles, fullSegment }: Limits): Packing {
  let known: readonly Segment[] | undefined;
  let singles: number | undefined;
  let packAt = manySingles;

  async function pack(): Promise<void> {
    const alone = (await rows.singles()).filter(isRow);
    known ??= await rows.segments();
    const oldestFirst = alone.toSorted((a, b) => stampOf(a) - stampOf(b));
    for (const full of segmentsOf(oldestFirst, fullSegment)) {
      const number = Math.max(0, ...known.map((each) => each.number)) + 1;
      const segment = segmentKey(rows.prefix, number, full);
      await rows.write({ [segment.key]: full });
      known = [...known, segment];
      // The rows leave their own keys only once they are seen to lie in the segment.
      const written = await rows.rowsIn(segment);
      if (JSON.stringify(written) !== JSON.stringify(full)) throw new LogError('storage');
      await rows.remove(full.map(({ id }) => rows.rowKey(id)));
    }
  }

  return {
    async without(changes) {
      const replacing = changes.filter(({ replaces }) => replaces !== undefined);
      if (replacing.length === 0) return {};
      known ??= await rows.segments();
      const values: Record<string, Row[]> = {};
      for (const segment of known) {
        const inside = replacing.filter(
          ({ replaces = -1 }) => segment.from <= replaces && replaces <= segment.to,
        );
        if (inside.length === 0) continue;
        const ids = new Set(inside.map(({ entry }) => entry.id));
        const before = await rows.rowsIn(segment);
        const after = before.filter(({ id }) => !ids.has(id));
        if (after.length < before.length) values[segment.key] = after;
      }
      return values;
    },
    added: (count) => void (singles = singles === undefined ? undefined : singles + count),
    async tidy() {
      singles ??= await rows.countSingles();
      if (singles < packAt) return;
      await pack();
      const left = await rows.singles();
      const gone = left.filter(isGone);
      await rows.remove(gone.map(({ id }) => rows.rowKey(id)));
      singles = left.length - gone.length;
      packAt = Math.max(manySingles, singles + manySingles / 2);
    },
    forget() {
      known = undefined;
      singles = undefined;
    },
  };
}
