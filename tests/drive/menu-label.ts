import type { NativeView } from './native-views.ts';
import type { Picture } from './picture.ts';

const contrast = 40;
const gapBetweenWords = 3;

/**
 * How wide the words of a text are that is drawn in columns with and without ink. It tells texts
 * apart that are only seen: the browser's interface and a page round the places of letters
 * differently, but no word by more than a pixel or two.
 */
export function wordWidths(hasInk: readonly boolean[]): number[] {
  const widths: number[] = [];
  let start = -1;
  let last = -1;
  for (const [column, ink] of hasInk.entries()) {
    if (!ink) continue;
    if (start >= 0 && column - last > gapBetweenWords) {
      widths.push(last - start + 1);
      start = column;
    }
    if (start < 0) start = column;
    last = column;
  }
  return start < 0 ? [] : [...widths, last - start + 1];
}

/** Whether two texts look the same. */
export function areAlike(some: readonly number[], others: readonly number[]): boolean {
  const isClose = (width: number, index: number): boolean =>
    Math.abs(width - (others[index] ?? 0)) <= Math.max(3, width * 0.06);
  return some.length === others.length && some.every(isClose);
}

/** The columns of an entry on the screen, without its icon and the arrow of a submenu. */
export function inkOfEntry(entry: NativeView, screen: Picture): boolean[] {
  const columns: boolean[] = [];
  for (let x = entry.x + 2; x < entry.x + entry.width - 2; x += 1) {
    const isText = !entry.children.some((part) => x >= part.x - 1 && x <= part.x + part.width);
    columns.push(isText && columnHasInk(x, entry, screen));
  }
  return columns;
}

/** The columns of a text in the font of the browser's interface; runs in a page. */
export function inkOfText(text: string): boolean[] {
  const [width, height] = [text.length * 20 + 20, 40];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) return [];
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.font = '14px system-ui';
  context.fillText(text, 10, 26);
  const { data } = context.getImageData(0, 0, width, height);
  const rows = Array.from({ length: height }, (_, y) => y * width);
  return Array.from({ length: width }, (_, x) =>
    rows.some((row) => (data[(row + x) * 4] ?? 255) < 215),
  );
}

function columnHasInk(x: number, entry: NativeView, screen: Picture): boolean {
  const byte = (column: number, row: number, part: number): number =>
    screen.rgb[(row * screen.width + column) * 3 + part] ?? 0;
  for (let y = entry.y + 3; y < entry.y + entry.height - 3; y += 1) {
    for (let part = 0; part < 3; part += 1) {
      const background = byte(entry.x + 2, entry.y + 2, part);
      if (Math.abs(byte(x, y, part) - background) > contrast) return true;
    }
  }
  return false;
}
