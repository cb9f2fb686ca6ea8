import { stampOf } from './entry.ts';
import type { Row } from './row.ts';

/** Many rows under one key, whose name tells which writes they are from. */
export interface Segment {
  key: string;
  number: number;
  from: number;
  to: number;
}

export function segmentKey(prefix: string, number: number, rows: readonly Row[]): Segment {
  const stamps = rows.map(stampOf);
  const [from, to] = [Math.min(...stamps), Math.max(...stamps)];
  return { key: `${prefix}rows.${number}.${from}-${to}`, number, from, to };
}

export function segmentsAmong(keys: readonly string[], prefix: string): Segment[] {
  return keys.flatMap((key) => {
    const match =
      key.startsWith(prefix) && /^rows\.(\d+)\.(\d+)-(\d+)$/.exec(key.slice(prefix.length));
    if (!match) return [];
    const [number = 0, from = 0, to = 0] = match.slice(1).map(Number);
    return [{ key, number, from, to }];
  });
}

/** `rows` in their order as segments that are `full`, in UTF-16 units of JSON; what is left over stays alone. */
export function segmentsOf(rows: readonly Row[], full: number): Row[][] {
  const segments: Row[][] = [];
  let open: Row[] = [];
  let size = 0;
  for (const row of rows) {
    const more = JSON.stringify(row).length + 1;
    if (open.length > 0 && size + more > full) {
      segments.push(open);
      open = [];
      size = 0;
    }
    open.push(row);
    size += more;
  }
  return segments;
}
