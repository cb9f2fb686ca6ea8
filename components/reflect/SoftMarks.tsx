import { useEffect, useState } from 'preact/hooks';
import type { Mark } from '../../lib/reflect/wording/mark-wording.ts';

/** What a camera could not have recorded; only on the person's own words, and without advice. */
const sorts = ['mind_reading', 'always_never', 'label'] as const;

/** The phrases of `text` that claim to know a mind, that say always or never, or that label. */
export function useSoftMarks(text: string): readonly Mark[] {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  useEffect(() => {
    let current = true;
    // Hundreds of patterns that only writing needs.
    void import('../../lib/reflect/wording/mark-wording.ts').then(({ markWording }) => {
      if (current) setMarks(markWording(text, sorts));
    });
    return () => void (current = false);
  }, [text]);
  return marks;
}

/** The text with its marked phrases in `mark` elements. */
export function SoftMarks({ text, marks }: { text: string; marks: readonly Mark[] }) {
  // The marks of an earlier text may still be here for a moment.
  const fitting = marks.filter(({ end }) => end <= text.length);
  const ends = [0, ...fitting.map(({ end }) => end)];
  return (
    <>
      {fitting.map(({ start, end }, index) => (
        <>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}{' '}
    </>
  );
}
