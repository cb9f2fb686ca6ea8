import type { ComponentChild } from 'preact';
import { useId, useState } from 'preact/hooks';
import { fill } from '../../lib/words/fill.ts';
import type { TopicWords } from '../../lib/words/topic-words.ts';
import { formatNumber } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { handOver, type PictureForm, pictureOf } from './chart/save-picture.ts';
import { useWidth } from './chart/use-width.ts';
import './Figure.css';

export type InsightWords = TopicWords<'insights'>;

/** The same as a picture shows, in cells. The first of each row names it. */
export interface Table {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

interface FigureProps {
  words: InsightWords;
  title: string;
  /** What the picture shows, in plain sentences. */
  says: string;
  n: number;
  note?: string | undefined;
  table: Table;
  /** The picture, drawn at a width in pixels. */
  draw(width: number): ComponentChild;
}

/** One insight: the sentence, the picture, what it rests on, and the same as a table. */
export function Figure({ words, title, says, n, note, table, draw }: FigureProps) {
  const id = useId();
  const [place, width] = useWidth();
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async (form: PictureForm) => {
    const svg = place.current?.querySelector('svg');
    if (!svg) return;
    try {
      handOver(await pictureOf(svg, form), `picture.${form}`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="figure-says">{says}</p>
      <div ref={place} class="figure-picture">
        {draw(width)}
      </div>
      <p class="figure-note">
        {fill(words.restsOn, { n: formatNumber(n) })}
        {note && <span>{note}</span>}
      </p>
      <div class="figure-end">
        <Button look="quiet" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? words.table.hide : words.table.show}
        </Button>
        {(['svg', 'png'] as const).map((form) => (
          <Button
            key={form}
            look="quiet"
            aria-label={fill(words.save.label, { what: words.save[form], title })}
            onClick={() => void save(form)}
          >
            {words.save[form]}
          </Button>
        ))}
      </div>
      <p class="figure-failed" role="status">
        {failed && words.save.failed}
      </p>
      {/* Reached by the keyboard, so that it can be scrolled where it is wider than its place. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class={asTable ? 'figure-table' : 'unseen'} tabIndex={asTable ? 0 : undefined}>
        <CellTable title={title} table={table} />
      </div>
    </section>
  );
}

function CellTable({ title, table: { head, rows } }: { title: string; table: Table }) {
  return (
    <table>
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            {cells.map((cell, place) => (
              <td key={head[place + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
