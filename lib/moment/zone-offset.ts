/** The clocks of a time zone. One that this browser does not know counts as UTC. */
export function clocksOf(timeZone: string): Intl.DateTimeFormat {
  const parts = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...parts, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...parts, timeZone: 'UTC' });
  }
}

/** How far `clocks` are ahead of UTC at `instant`: both in milliseconds, the second since 1970. */
export function aheadAt(clocks: Intl.DateTimeFormat, instant: number): number {
  const parts = clocks.formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1_000) * 1_000;
}
