import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Mark } from '../../lib/reflect/wording/mark-wording.ts';
import type { WordingSort } from '../../lib/reflect/wording/wording-sort.ts';

type MarkWording = (text: string, sorts?: readonly WordingSort[]) => Mark[];

/** The marks in `text`; none until the patterns, which only drafts and reflections need, are loaded. */
export function useWording(text: string, sorts?: readonly WordingSort[]): readonly Mark[] {
  const [mark, setMark] = useState<MarkWording>();
  useEffect(() => {
    let wanted = true;
    void import('../../lib/reflect/wording/mark-wording.ts').then(
      ({ markWording }) => wanted && setMark(() => markWording),
    );
    return () => void (wanted = false);
  }, []);
  return useMemo(() => mark?.(text, sorts) ?? [], [mark, text, sorts]);
}
