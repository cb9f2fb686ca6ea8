import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLog, now } from '../support/fake-log.ts';
import { expectAccessible } from '../support/axe.ts';
import { manyMoments } from '../support/many-moments.ts';
import { aMoment } from '../support/moments.ts';
import { openOptions } from '../support/options-page.tsx';
import { wholeLog } from '../../lib/log/whole-log.ts';
import { speak } from '../../lib/words/words.ts';
import type { CheckIn } from '../../lib/moment/check-in.ts';
import type { Moment } from '../../lib/moment/moment.ts';

// axe reads every cell of every table.
vi.setConfig({ testTimeout: 30_000 });

// Loaded when somebody goes there: what is waited for below is its words, not its code.
beforeAll(() => import('../../components/insights/InsightsScreen.tsx'));
beforeEach(() => history.replaceState(null, ''));

async function openInsights(
  moments: readonly Moment[],
  parts: Parameters<typeof openOptions>[1] = {},
) {
  const opened = openOptions(moments, parts);
  fireEvent.click(screen.getByRole('button', { name: 'Insights' }));
  await screen.findByRole('heading', { level: 1, name: 'Insights' });
  return opened;
}

const titles = () => screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);

const allTitles = [
  'What you feared, and what came',
  'Belief, before and after reflecting',
  'Stories that come back',
  'Questions that were followed by “lighter”',
  'How strong it was, and whether it still mattered',
  'Met and dismissed, over time',
  'Where you felt met',
  'Hours and days',
];

describe('Insights', () => {
  it('say what will be here while there is nothing', async () => {
    const { container } = await openInsights([]);
    await screen.findByText(/you can see here what they have in common/);
    expect(container.querySelector('svg.chart')).toBeNull();
    await expectAccessible(container);
  });

  it('show no picture of three moments, and say how far they are from one', async () => {
    const { container } = await openInsights(manyMoments(3, now));
    await screen.findByText('Too few to say yet');
    expect(screen.getByText('Hours and days: 3 of 20')).toBeTruthy();
    expect(screen.getByText('Met and dismissed, over time: 3 of 20')).toBeTruthy();
    await expectAccessible(container);
  });

  it('always say that a log cannot measure a relationship', async () => {
    await openInsights(manyMoments(60, now));
    await screen.findByText(/cannot measure a relationship/);
    await screen.findByRole('region', { name: 'Hours and days' });
    expect(screen.getByText(/cannot measure a relationship/)).toBeTruthy();
  });

  it('show each figure with its sentence, what it rests on, a picture and a table', async () => {
    const { container } = await openInsights(manyMoments(120, now));
    await screen.findByRole('region', { name: 'Hours and days' });
    expect(titles()).toEqual(allTitles);
    for (const [place, figure] of [...container.querySelectorAll('.figure')].entries()) {
      const label = figure.querySelector('svg[role=img]')?.getAttribute('aria-label');
      expect(label).toContain(allTitles[place]);
      expect(figure.querySelector('.figure-note')?.textContent).toMatch(
        /^Moments behind this: \d+/,
      );
      const [head, ...rows] = figure.querySelectorAll('tr');
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(row.children).toHaveLength(head?.children.length ?? 0);
    }
    await expectAccessible(container);
  });

  it('draw nothing that is not a number', async () => {
    const { container } = await openInsights(manyMoments(120, now));
    await screen.findByRole('region', { name: 'Hours and days' });
    const broken = [...container.querySelectorAll('svg.chart *')].filter((element) =>
      [...element.attributes].some(({ value }) => /NaN|undefined|Infinity/.test(value)),
    );
    expect(broken).toEqual([]);
    const negative = [...container.querySelectorAll('svg.chart rect')].filter((rect) =>
      ['width', 'height'].some((side) => Number(rect.getAttribute(side)) < 0),
    );
    expect(negative).toEqual([]);
  });

  it('show a table to everybody on demand', async () => {
    await openInsights(manyMoments(120, now));
    const figure = await screen.findByRole('region', { name: 'Where you felt met' });
    const table = within(figure).getByRole('table');
    expect(table.closest('.unseen')).not.toBeNull();
    fireEvent.click(within(figure).getByRole('button', { name: 'Show as a table' }));
    expect(table.closest('.unseen')).toBeNull();
    fireEvent.click(within(figure).getByRole('button', { name: 'Hide the table' }));
    expect(table.closest('.unseen')).not.toBeNull();
  });

  it('name no person', async () => {
    const { container } = await openInsights(manyMoments(120, now));
    await screen.findByRole('region', { name: 'Hours and days' });
    expect(container.textContent).not.toContain('Dana');
    expect(container.textContent).not.toContain('#design');
  });

  it('follow what is logged meanwhile', async () => {
    const { log } = await openInsights(manyMoments(19, now));
    await screen.findByText('Hours and days: 19 of 20');
    log.put(aMoment({ at: now - 1 }));
    await screen.findByRole('region', { name: 'Hours and days' });
  });

  it('step back where looking at moments weighs on the person, and come on demand', async () => {
    const heavy: CheckIn = { id: 'x', at: now - 1, asked: 'helping', lighter: 'heavier' };
    const { reader } = fakeLog([]);
    const log = fakeLog(manyMoments(60, now));
    const { container } = await openInsights([], {
      reader: { ...reader, checkIns: async () => [heavy] },
      wholeLog: wholeLog(log.reader, log.hearChanges),
    });
    await screen.findByRole('heading', { name: 'The pictures step back for now' });
    expect(container.querySelector('svg.chart')).toBeNull();
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Show them all the same' }));
    await screen.findByRole('region', { name: 'Hours and days' });
  });

  it('are there for moments that make no sense', async () => {
    const odd = [
      aMoment({ at: 0, zone: 'Nowhere/Else' }),
      aMoment({ at: 253_402_300_799_999 }),
      aMoment({ context: { level: 'nothing', readFrom: 'none' } }),
    ];
    const { container } = await openInsights([...odd, ...manyMoments(60, now)]);
    await screen.findByRole('region', { name: 'Hours and days' });
    expect(container.textContent).toContain('Left out, because their time cannot be right: 2');
    expect(container.textContent).toContain('No page was kept: 1');
  });

  it.each(['de', 'ar'] as const)('speak "%s" throughout', async (language) => {
    await speak(language);
    const { container } = openOptions(manyMoments(120, now));
    const place = language === 'de' ? 'Einblicke' : 'نظرة عامة';
    fireEvent.click(screen.getByRole('button', { name: place }));
    await waitFor(() => expect(container.querySelectorAll('svg.chart')).toHaveLength(8));
    expect(container.querySelector('.insights')?.textContent).not.toMatch(/\{\w+\}/);
    await expectAccessible(container);
  });
});

describe('the year page', () => {
  async function openYear(moments: readonly Moment[]) {
    const opened = await openInsights(moments);
    fireEvent.click(screen.getByRole('button', { name: 'Look back on a year' }));
    await screen.findByRole('heading', { name: 'A year to look back on' });
    return opened;
  }

  it('tells lines, moments of feeling met, and what turned out otherwise', async () => {
    const { container } = await openYear([
      aMoment({ reflection: { reframe: 'A busy day is not a verdict.' } }),
      aMoment({ felt: 'met', facts: 'Yuna asked how it went.' }),
      aMoment({
        reflection: {
          expectation: {
            text: 'They will not write.',
            lookBackOn: '2026-11-20',
            outcome: 'something_else',
            note: 'They wrote on Monday.',
          },
        },
      }),
    ]);
    await screen.findByText('A busy day is not a verdict.');
    expect(screen.getByText('Yuna asked how it went.')).toBeTruthy();
    expect(screen.getByText('They wrote on Monday.')).toBeTruthy();
    expect(screen.getByText('You expected: They will not write.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('says so kindly where there is nothing, and goes to another year and back', async () => {
    const { container } = await openYear([
      aMoment({ at: Date.UTC(2024, 5, 1), reflection: { reframe: 'An older line.' } }),
    ]);
    await screen.findByText(/Nothing of this year/);
    const choice = screen.getByLabelText('Year');
    fireEvent.change(choice, { target: { value: '2024' } });
    await screen.findByText('An older line.');
    expect(container.textContent).not.toContain('dismissed');
    fireEvent.click(screen.getByRole('button', { name: 'Back to Insights' }));
    await screen.findByRole('heading', { level: 1, name: 'Insights' });
  });
});
