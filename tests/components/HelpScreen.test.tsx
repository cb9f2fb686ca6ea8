import { fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelpLines } from '../../components/help/HelpLines.tsx';
import { HelpScreen } from '../../components/help/HelpScreen.tsx';
import { mount } from '../../components/ui/mount.tsx';
import type { Appearance } from '../../lib/settings/appearance.ts';
import { expectAccessible } from '../support/axe.ts';
import { openOptions } from '../support/options-page.tsx';

async function open(timeZone: string) {
  const opened = render(<HelpScreen timeZone={timeZone} />);
  await screen.findByRole('heading', { name: 'Somebody to talk to' });
  return opened;
}

describe('Help', () => {
  it('is one press away from anywhere on the options page', async () => {
    openOptions([]);
    fireEvent.click(screen.getByRole('button', { name: 'Help' }));
    await screen.findByRole('heading', { name: 'If you are in danger now' });
    expect(screen.getByRole('button', { name: 'Help' }).getAttribute('aria-current')).toBe('page');
  });

  it('has nothing that axe would change', async () => {
    const { container } = await open('Europe/London');
    await expectAccessible(container);
  });

  it.each([
    ['Europe/Berlin', /^Call 112 first/],
    ['Europe/Dublin', /^Call 112 or 999 first/],
    ['UTC', 'Call your local emergency number first.'],
  ])('says first whom to call in danger, by the clock of %s', async (timeZone, words) => {
    const { container } = await open(timeZone);
    const [first] = container.querySelectorAll('.help-danger p');
    expect(first?.textContent).toMatch(words);
  });

  it('says that it contacts nobody, and which traces are left', async () => {
    await open('UTC');
    expect(screen.getByText(/Noticed contacts nobody/)).toBeTruthy();
    expect(screen.getByText(/leaves nothing in the browser’s history/)).toBeTruthy();
  });

  it('shows directories first, and the numbers of the country that is chosen after them', async () => {
    await open('UTC');
    expect(screen.queryByText('TelefonSeelsorge')).toBeNull();
    fireEvent.change(screen.getByLabelText('Numbers for'), { target: { value: 'DE' } });
    const topic = within(screen.getByRole('region', { name: 'Somebody to talk to' }));
    const lists = topic.getAllByRole('list').map((list) => list.getAttribute('aria-labelledby'));
    const titles = lists.map((id) => document.getElementById(id ?? '')?.textContent);
    expect(titles).toEqual(['Every country', 'Germany']);
    const line = topic.getByText('TelefonSeelsorge').closest('li');
    expect(line?.textContent).toContain('0800 111 0 111');
    expect(line?.textContent).toContain('day and night');
    expect(line?.textContent).toContain('German');
    expect(line?.textContent).toContain('Found Oct 9, 2026 at telefonseelsorge.de');
    fireEvent.change(screen.getByLabelText('Numbers for'), { target: { value: '' } });
    expect(screen.queryByText('TelefonSeelsorge')).toBeNull();
  });

  it('says so where no line of a country could be confirmed', async () => {
    await open('Europe/Warsaw');
    expect(screen.getAllByText(/no line here that could be confirmed/)).toHaveLength(3);
    expect(screen.getByText(/^Call/).textContent).toMatch(/^Call 112 first/);
  });

  it('tells hours and texts in words', async () => {
    const { container } = await open('Europe/London');
    expect(container.textContent).toMatch(
      /Monday\s–\sFriday, 10:00\sAM\s–\s5:00\sPM, by the clocks there/,
    );
    expect(container.textContent).toContain('Text SHOUT to 85258');
  });

  it('opens addresses apart from this page, without telling where from', async () => {
    const { container } = await open('America/New_York');
    const links = [...container.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      expect(link.protocol).toBe('https:');
      expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer noopener']);
    }
    expect(container.querySelector('a[href^="tel:"]')).toBeNull();
  });

  it('keeps numbers from left to right, for Arabic', async () => {
    await open('Europe/London');
    expect(screen.getByText('0808 2000 247').closest('bdi')?.dir).toBe('ltr');
  });

  it('tells side effects with the papers they are from, and when to pause', async () => {
    await open('UTC');
    const effects = within(screen.getByRole('region', { name: 'Side effects of this notebook' }));
    expect(effects.getByText(/Expressive Writing Can Impede Emotional Recovery/)).toBeTruthy();
    expect(effects.getByRole('heading', { name: 'When to pause' })).toBeTruthy();
    expect(effects.getByRole('heading', { name: 'When to talk to somebody' })).toBeTruthy();
  });
});

describe('Help in another language', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="app"></div>';
  });
  afterEach(() => document.body.replaceChildren());

  it('changes its words with the page', async () => {
    const appearance: Appearance = { theme: 'auto', language: 'en' };
    const store = { read: () => appearance, write: async () => {}, keepWords: () => {} };
    const redraw = await mount(document, store, () => <HelpScreen timeZone="Europe/Berlin" />);
    await screen.findByText('Somebody to talk to');
    appearance.language = 'de';
    await redraw();
    await screen.findByText('Jemand zum Reden');
    expect(document.body.textContent).toContain(
      'Ruf zuerst 112 an. Das ist der Notruf (Deutschland).',
    );
    expect(document.body.textContent).not.toContain('Somebody to talk to');
    appearance.language = 'ar';
    await redraw();
    await screen.findByText('من يصغي إليك');
    expect(document.body.textContent).toContain('ألمانيا');
  });
});

describe('the lines for one topic, in another page', () => {
  it('are there with the choice of a country, and nothing that axe would change', async () => {
    const { container } = render(<HelpLines topic="control" timeZone="Europe/Vienna" />);
    await screen.findByText('Frauenhelpline gegen Gewalt');
    expect(screen.getByText('Hot Peach Pages')).toBeTruthy();
    expect(screen.queryByText('Befrienders Worldwide')).toBeNull();
    await expectAccessible(container);
    fireEvent.change(screen.getByLabelText('Numbers for'), { target: { value: 'CH' } });
    expect(screen.getByText('Opferhilfe Schweiz')).toBeTruthy();
    expect(screen.queryByText('Frauenhelpline gegen Gewalt')).toBeNull();
  });
});
