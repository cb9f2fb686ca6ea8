import type { Mark } from '../../lib/reflect/wording/mark-wording.ts';
import './MarkedText.css';

/** A text of the person's own, with the phrases that were marked in it softly underlined. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const ends = [0, ...marks.map(({ end }) => end)];
  return (
    <p class="own-words" dir="auto">
      {marks.map(({ start, end, sort }, index) => [
        text.slice(ends[index], start),
        <mark key={start} class={`wording wording-${sort}`}>
          {text.slice(start, end)}
        </mark>,
      ])}
      {text.slice(ends.at(-1))}
    </p>
  );
}
