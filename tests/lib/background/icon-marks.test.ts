import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { confirmationTime, iconMarks } from '../../../lib/background/icon-marks.ts';

const words = {
  title: 'Noticed',
  saved: 'Noticed: saved',
  savedOneCopy: 'Noticed: one copy',
  notSaved: 'Noticed: not saved',
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['saved', 'saved' as const, { mark: '✓', title: words.saved }],
  ['saved in one copy', 'saved_one_copy' as const, { mark: '✓', title: words.savedOneCopy }],
  ['not saved', 'storage' as const, { mark: '!', title: words.notSaved }],
])(
  'tells on the icon of the tab that a press is %s, and clears it after a few seconds',
  async (_title, written, face) => {
    const shown: unknown[] = [];
    const icon = {
      show: async (tabId: number | undefined, shownFace: unknown) =>
        void shown.push([tabId, shownFace]),
      paint: async () => {},
    };
    const done = iconMarks(icon).confirm(words, 3, written);
    await vi.advanceTimersByTimeAsync(confirmationTime - 1);
    expect(shown).toEqual([[3, face]]);
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(shown.at(-1)).toEqual([3, { mark: '', title: words.title }]);
  },
);

it('leaves the mark of a later press alone, and clears each tab of its own', async () => {
  const shown: [number | undefined, string][] = [];
  const marks = iconMarks({
    show: async (tabId, { mark }) => void shown.push([tabId, mark]),
    paint: async () => {},
  });
  void marks.confirm(words, 3, 'saved');
  void marks.confirm(words, 4, 'saved');
  await vi.advanceTimersByTimeAsync(confirmationTime - 1_000);
  void marks.confirm(words, 3, 'storage');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown).toEqual([
    [3, '✓'],
    [4, '✓'],
    [3, '!'],
    [4, ''],
  ]);
  await vi.advanceTimersByTimeAsync(confirmationTime);
  expect(shown.at(-1)).toEqual([3, '']);
});
