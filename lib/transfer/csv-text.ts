import { csv2json, json2csv } from 'csv42';
import { limits } from './limits.ts';
import { RefusedFile } from './refusal.ts';

/** A line of CSV by the names of its columns, in lower case. */
export type CsvRow = ReadonlyMap<string, string>;

/** What a spreadsheet would take for a formula, where a cell begins with it. */
const formula = /^[=+\-@\t\r]/;

/**
 * `rows` as CSV after RFC 4180, with a mark of UTF-8 that spreadsheets need. A cell that a spreadsheet
 * would calculate begins with an apostrophe, which marks it as text.
 */
export function writeCsv(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const fields = names.map((name, column) => ({
    name,
    getValue: (row: readonly string[]) => guarded(row[column] ?? ''),
  }));
  return `\ufeff${json2csv([...rows], { fields, formatValue: quoted })}`;
}

function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: unknown): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of CSV with a line of names; each as text, as it stands there. */
export function readCsv(text: string): { names: string[]; rows: CsvRow[] } {
  let names: string[] = [];
  let begun: unknown;
  let count = 0;
  const take = (item: unknown) => {
    if (item === begun) return;
    begun = item;
    count += 1;
    if (count > limits.foreignRecords) throw new RefusedFile('too_many');
  };
  try {
    const items = csv2json<Record<string, string>>(text, {
      parseValue: (cell) => cell,
      fields: (found) => {
        names = found.map((name) => name.trim().toLowerCase());
        if (new Set(names).size < names.length) throw new RefusedFile('duplicate_keys');
        return names.map((_name, index) => ({
          index,
          setValue: (item: Record<string, unknown>, value: unknown) => {
            take(item);
            item[`c${index}`] = value;
          },
        }));
      },
    });
    return { names, rows: items.map((item) => rowOf(names, item)) };
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    // The one error it has: quotes that do not end.
    throw new RefusedFile('cut_short', error);
  }
}

function rowOf(names: readonly string[], item: Record<string, string>): CsvRow {
  return new Map(names.map((name, index) => [name, item[`c${index}`] ?? '']));
}
