import type { Places } from '../../../lib/insights/places.ts';
import { compareShares } from '../../../lib/insights/share.ts';
import { fill } from '../../../lib/words/fill.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { ShareRows } from '../chart/ShareRows.tsx';
import { Figure, type InsightWords } from '../Figure.tsx';
import { intervalWords, ofWords } from '../figure-words.ts';

/** On which services, with one person or in groups, the person felt met: places, and never people. */
export function PlacesFigure({ words, told }: { words: InsightWords; told: Places }) {
  const { title, says, stands, note, place } = words.places;
  const person = told.company.find((each) => each.with === 'person');
  const group = told.company.find((each) => each.with === 'group');
  const sentence = fill(says, {
    person: formatNumber(person?.met ?? 0),
    personN: formatNumber(person?.n ?? 0),
    group: formatNumber(group?.met ?? 0),
    groupN: formatNumber(group?.n ?? 0),
  });
  const change =
    person?.enough && group?.enough ? compareShares(person.metShare, group.metShare) : 'unclear';
  const rows = [
    ...told.company
      .filter((each) => each.with !== 'unknown')
      .map((each) => ({ name: words.places.with[each.with], at: each })),
    ...told.services.map((each) => ({ name: each.name, at: each })),
  ];
  return (
    <Figure
      words={words}
      title={title}
      says={`${sentence} ${stands[change]}`}
      n={told.n}
      note={fill(note, {
        elsewhere: formatNumber(told.elsewhere),
        unknown: formatNumber(told.unknown),
      })}
      table={{
        head: [place, words.met, words.table.likely],
        rows: rows.map(({ name, at }) => [
          name,
          ofWords(words, at.metShare),
          at.enough ? intervalWords(words, at.metShare) : words.few.group,
        ]),
      }}
      draw={(width) => (
        <ShareRows
          label={`${title}. ${sentence}`}
          width={width}
          rows={rows.map(({ name, at }) => ({
            key: name,
            label: name,
            share: at.enough ? at.metShare : undefined,
            told: at.enough ? ofWords(words, at.metShare) : words.few.group,
          }))}
          legend={[{ mark: 'chart-dot', text: words.met }]}
        />
      )}
    />
  );
}
