import { type Display, startDisplay } from '../drive/display.ts';

/** A display that remembers when keys were last pressed on it, in milliseconds since 1970. */
export interface TimedDisplay extends Display {
  pressedAt(): number;
}

export async function startTimedDisplay(): Promise<TimedDisplay> {
  const display = await startDisplay({ width: 1280, height: 900 });
  let last = 0;
  return {
    ...display,
    keys: (combo) => {
      last = Date.now();
      return display.keys(combo);
    },
    pressedAt: () => last,
  };
}
