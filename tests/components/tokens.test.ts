import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markColours } from '../../lib/background/mark-colours.ts';

const css = readFileSync('components/ui/tokens.css', 'utf8');

/** The colours of the tokens, each as [light, dark]. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark]] as const,
  ),
);

/** The relative luminance of a colour, 0 to 1. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function pairs(text: string, ground: string): number[] {
  const on = colours.get(ground);
  return (colours.get(text) ?? []).map((colour, theme) => contrast(colour, on?.[theme] ?? colour));
}

const grounds = ['paper', 'sheet', 'accent-soft'];
const texts = ['ink', 'ink-soft', 'accent'];

describe('the colours', () => {
  it.each([
    ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ...['dismissed', 'met', 'warn'].flatMap((hue) => [
      [hue, 'paper'],
      [hue, 'sheet'],
      [hue, `${hue}-soft`],
      ['ink', `${hue}-soft`],
    ]),
  ] as [string, string][])('let "%s" be read on "%s" in both themes', (text, ground) => {
    const measured = pairs(text, ground);
    expect(measured).toHaveLength(2);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds.slice(0, 2))('let the edge of a field be seen on "%s"', (ground) => {
    expect(Math.min(...pairs('edge', ground))).toBeGreaterThanOrEqual(3);
  });

  it('give dismissed and met the same weight', () => {
    const [light = 0, dark = 0] = pairs('dismissed', 'met');
    expect(light).toBeLessThan(1.35);
    expect(dark).toBeLessThan(1.35);
  });

  it('are the same in the mark on the icon', () => {
    expect(markColours.saved.background).toBe(colours.get('accent')?.[0]);
    expect(markColours.notSaved.background).toBe(colours.get('warn')?.[0]);
  });
});
