import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OptionsTools } from '../../components/options/OptionsApp.tsx';
import { deleted, type Moment } from '../../lib/moment/moment.ts';
import { expectAccessible } from '../support/axe.ts';
import { now } from '../support/fake-log.ts';
import { aMoment } from '../support/moments.ts';
import { openOptions } from '../support/options-page.tsx';

const day = 24 * 3_600_000;

beforeEach(() => history.replaceState(null, ''));

/** Opens the page as the popup does when "Reflect now" is pressed. */
function openAt(moment: Moment, others: readonly Moment[] = [], parts: Partial<OptionsTools> = {}) {
  const page = openOptions([moment, ...others], {
    takePlace: async () => ({ name: 'reflect', momentId: moment.id }),
    ...parts,
  });
  const written = () => page.log.moments.get(moment.id)?.reflection;
  return { ...page, written };
}

const question = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const next = () => press('Next');

/** Writes into the field of this step that stands at `index`. */
async function write(text: string, index = 0) {
  const fields = await screen.findAllByRole('textbox');
  const field = fields[index];
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('there is no such field');
  fireEvent.input(field, { target: { value: text } });
}

describe('a reflection', () => {
  it.each([
    ['which says where it went', { finishedAt: now }, /What you wrote is in History/],
    ['which offers it again', {}, /One moment at a time/],
  ])('is left for the list, %s, with the keyboard on it', async (_title, parts, told) => {
    openAt(aMoment({ reflection: { begunAt: now, step: 'after', ...parts } }));
    await question('That was it for now');
    press('Leave for now');
    const heading = await question('Reflect');
    await screen.findByText(told);
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it.each([
    ['happened-facts-camera', 'What would a camera have recorded?'],
    ['happened-facts-order', 'What came first, and what came after it?'],
  ])('asks again what it asked before, where that fits still: "%s"', async (id, asked) => {
    // One moment: by itself, it would be asked the same in both.
    const moment = aMoment({ id: '00000000-0000-4000-8000-00000000a5ce' });
    openAt({ ...moment, reflection: { begunAt: now, prompts: [{ step: 'happened', id }] } });
    await question('What happened?');
    const [field] = await screen.findAllByRole('textbox');
    expect(document.querySelector(`label[for="${field?.id}"]`)?.textContent).toBe(asked);
  });

  it('says of a number that nobody has given that it is not chosen', async () => {
    openAt(aMoment({ reflection: { begunAt: now, step: 'story', story: 'too_much' } }));
    await question('What did it seem to say about you?');
    const slider = await screen.findByRole('slider');
    expect(slider.getAttribute('aria-valuetext')).toBe('Not chosen yet');
    expect(screen.queryByText('Not chosen yet')).not.toBeNull();
    fireEvent.input(slider, { target: { value: '40' } });
    await waitFor(() => expect(screen.queryByText('Not chosen yet')).toBeNull());
  });

  it('goes from what happened to the end, and keeps each part as it is given', async () => {
    const { container, written, log } = openAt(aMoment({ kind: 'no_reply' }));
    await question('What happened?');
    await write('Two messages on Friday.');
    await write('She never wants to see me.', 1);
    await expectAccessible(container);
    next();
    await question('Is it unclear, or clearly not okay?');
    fireEvent.click(screen.getByRole('radio', { name: /It is unclear/ }));
    await expectAccessible(container);
    next();
    await question('What did it seem to say about you?');
    fireEvent.click(await screen.findByRole('radio', { name: 'I am too much' }));
    fireEvent.change(
      screen.getByRole('spinbutton', { name: 'How strongly do you believe it right now?' }),
      { target: { value: '70' } },
    );
    await expectAccessible(container);
    next();
    await question('Is this from now, or from before?');
    fireEvent.click(screen.getByRole('radio', { name: 'From both' }));
    await expectAccessible(container);
    next();
    await question('What else could it be?');
    const shares = await screen.findAllByRole('spinbutton');
    fireEvent.change(shares[0] ?? container, { target: { value: '40' } });
    await expectAccessible(container);
    next();
    await question('How did it land?');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Hurt' }));
    await expectAccessible(container);
    next();
    await question('What do you want to tell yourself?');
    await write('I wrote. That is my part.');
    await write('It is all right that it stung.', 1);
    await expectAccessible(container);
    next();
    await question('What now?');
    fireEvent.click(screen.getByRole('radio', { name: 'Let it be' }));
    await expectAccessible(container);
    next();
    await question('That was it for now');
    expect(screen.getByText('I wrote. That is my part.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Lighter' }));
    await expectAccessible(container);
    await waitFor(() => expect(written()?.lighter).toBe('lighter'));
    const [kept] = log.moments.values();
    expect(kept?.facts).toBe('Two messages on Friday.');
    expect(written()).toMatchObject({
      begunAt: now,
      finishedAt: now,
      concluded: 'She never wants to see me.',
      door: 'unclear',
      story: 'too_much',
      beliefBefore: 70,
      echo: 'both',
      feelings: ['hurt'],
      reframe: 'I wrote. That is my part.',
      validation: 'It is all right that it stung.',
      next: 'let_be',
    });
    const sum = written()?.explanations?.reduce((all, { share }) => all + share, 0);
    expect(sum).toBe(100);
    expect(written()?.prompts?.length).toBeGreaterThan(5);
  });

  it('asks nobody to doubt what was clearly not okay, and shows help where there is fear', async () => {
    const { container, written } = openAt(aMoment());
    await question('What happened?');
    next();
    await question('Is it unclear, or clearly not okay?');
    fireEvent.click(screen.getByRole('radio', { name: /It was clearly not okay/ }));
    next();
    await question('What was not okay?');
    await write('He read it out to the others.');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Safety' }));
    await expectAccessible(container);
    next();
    await question('Where is the line?');
    next();
    await question('Who can you lean on?');
    fireEvent.click(screen.getByRole('checkbox', { name: /There is fear in this/ }));
    await screen.findByText(/You deserve safety/);
    await expectAccessible(container);
    await waitFor(() =>
      expect(written()).toMatchObject({
        door: 'not_okay',
        named: 'He read it out to the others.',
        needs: ['safety'],
        fear: true,
      }),
    );
    const names = within(screen.getByRole('navigation', { name: 'Steps' }))
      .getAllByRole('button')
      .map((step) => step.textContent);
    expect(names).not.toContain('What else');
    expect(names).not.toContain('The story');
  });

  it('goes on where it was left, and can be left at any step', async () => {
    const moment = aMoment({ reflection: { begunAt: now, step: 'echo', door: 'unclear' } });
    openAt(moment);
    await question('Is this from now, or from before?');
    press('Leave for now');
    await screen.findByRole('heading', { level: 1, name: 'Reflect' });
    expect(await screen.findByText('Begun, and left for later')).toBeTruthy();
  });

  it('goes forth and back by the keyboard', async () => {
    openAt(aMoment());
    const heading = await question('What happened?');
    fireEvent.keyDown(heading, { key: 'Enter', ctrlKey: true });
    const second = await question('Is it unclear, or clearly not okay?');
    await waitFor(() => expect(document.activeElement).toBe(second));
    fireEvent.keyDown(second, { key: 'Enter', ctrlKey: true, shiftKey: true });
    await question('What happened?');
  });

  it('has a short way', async () => {
    openAt(aMoment());
    await question('What happened?');
    const steps = () =>
      within(screen.getByRole('navigation', { name: 'Steps' })).getAllByRole('listitem').length;
    expect(steps()).toBe(9);
    press('Take the short way');
    await waitFor(() => expect(steps()).toBe(6));
  });

  it('marks softly what a camera could not have recorded, and says so', async () => {
    const { container } = openAt(aMoment());
    await question('What happened?');
    await write('She never answers.', 1);
    await screen.findByText(/Softly underlined/);
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'never',
    ]);
  });

  it('says why it asks, and can ask differently', async () => {
    const { container } = openAt(aMoment({ kind: 'no_reply' }));
    await question('What happened?');
    const [why] = await screen.findAllByText('Why this question?');
    fireEvent.click(why ?? container);
    const first = container.querySelector('.asked label')?.textContent;
    fireEvent.click(screen.getAllByRole('button', { name: 'Ask me differently' })[0] ?? container);
    await waitFor(() =>
      expect(container.querySelector('.asked label')?.textContent).not.toBe(first),
    );
  });

  it('tells what became of a story when it came before', async () => {
    const before = (outcome: 'something_else' | 'never_found_out' | undefined, days: number) =>
      aMoment({
        at: now - days * day,
        reflection: {
          story: 'too_much',
          expectation: { text: 'x', lookBackOn: '2026-11-01', ...(outcome && { outcome }) },
        },
      });
    const moment = aMoment({ at: now, reflection: { step: 'story', story: 'too_much' } });
    openAt(moment, [
      before('something_else', 1),
      before('something_else', 2),
      before('something_else', 3),
      before('never_found_out', 4),
    ]);
    await screen.findByText('4 times before: 3 turned out otherwise, 1 never found out.');
  });

  it('offers an expectation to test, with a day', async () => {
    const moment = aMoment({ reflection: { step: 'next', story: 'too_much', door: 'unclear' } });
    const { written } = openAt(moment);
    await question('What now?');
    await write('She will not write this week.');
    press('Next week');
    await waitFor(() =>
      expect(written()?.expectation).toEqual({
        text: 'She will not write this week.',
        lookBackOn: '2026-11-30',
      }),
    );
    press('Remove this');
    await waitFor(() => expect(written()?.expectation).toBeUndefined());
  });

  it('says that its moment was deleted elsewhere, and keeps what was written', async () => {
    const moment = aMoment();
    const { log } = openAt(moment);
    await question('What happened?');
    await write('Words that must not be lost.');
    await waitFor(() => expect(log.moments.get(moment.id)?.facts).toBeTruthy());
    log.put(deleted(log.moments.get(moment.id) ?? moment, now));
    await screen.findByText(/This moment was deleted on another page/);
    press('Put the moment back');
    await question('What happened?');
    log.erase(moment.id);
    await screen.findByText(/This moment was erased on another page/);
    press('Save it as a new moment');
    await waitFor(() => expect(log.moments.size).toBe(1));
    const [kept] = log.moments.values();
    expect(kept?.id).not.toBe(moment.id);
    expect(kept?.facts).toBe('Words that must not be lost.');
  });

  it('keeps the newer text of two pages, and offers the older one back', async () => {
    const moment = aMoment();
    const { log } = openAt(moment);
    await question('What happened?');
    await write('From this page.');
    await waitFor(() => expect(log.moments.get(moment.id)?.facts).toBe('From this page.'));
    log.put({ ...(log.moments.get(moment.id) ?? moment), facts: 'From another.', revision: 9 });
    await screen.findByDisplayValue('From another.');
    press('Use mine instead');
    await waitFor(() => expect(log.moments.get(moment.id)?.facts).toBe('From this page.'));
  });

  it('looks back at a moment of feeling met in three warm steps', async () => {
    const { container, written } = openAt(aMoment({ felt: 'met' }));
    await question('What happened?');
    next();
    await question('What did it give you?');
    await write('Room.');
    await expectAccessible(container);
    next();
    await question('What do you want to tell yourself?');
    press('Done');
    await screen.findByRole('heading', { level: 1, name: 'Reflect' });
    await waitFor(() => expect(written()).toMatchObject({ gave: 'Room.', finishedAt: now }));
  });
});

describe('the place to reflect', () => {
  const open = async (moments: readonly Moment[], at = now) => {
    const page = openOptions(moments, { now: () => at });
    fireEvent.click(await screen.findByRole('button', { name: 'Reflect' }));
    await screen.findByRole('heading', { level: 1, name: 'Reflect' });
    return page;
  };
  const evening = new Date(2026, 10, 23, 18, 30).getTime();
  const expecting = (parts: Partial<Moment> = {}) =>
    aMoment({
      reflection: {
        begunAt: 1,
        finishedAt: 1,
        expectation: { text: 'She will cancel.', lookBackOn: '2026-11-20' },
      },
      ...parts,
    });

  it('says kindly what will be here while there is nothing', async () => {
    const { container } = await open([]);
    await screen.findByText(/When you have logged a moment/);
    await expectAccessible(container);
  });

  it('lists what was begun, and what was not looked at yet', async () => {
    const { container } = await open([
      aMoment({ facts: 'Begun.', reflection: { begunAt: 1 } }),
      aMoment({ facts: 'Fresh.' }),
      aMoment({ facts: 'Met.', felt: 'met' }),
    ]);
    await screen.findByText('Begun, and left for later');
    await screen.findByText('Fresh.');
    expect(screen.queryByText('Met.')).toBeNull();
    await expectAccessible(container);
  });

  it('keeps what is due for the window, and lets it be looked at all the same', async () => {
    await open([expecting()]);
    await screen.findByText(/Your window for looking back opens/);
    expect(screen.queryByText('She will cancel.')).toBeNull();
    press('Look now all the same');
    await screen.findByText('She will cancel.');
  });

  it('takes one of four outcomes of what was expected', async () => {
    const moment = expecting();
    const { container, log } = await open([moment], evening);
    await screen.findByText('She will cancel.');
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('radio', { name: 'Something else happened' }));
    await write('She came early.');
    press('Keep this');
    await waitFor(() =>
      expect(log.moments.get(moment.id)?.reflection?.expectation).toMatchObject({
        outcome: 'something_else',
        note: 'She came early.',
        settledAt: evening,
      }),
    );
    await waitFor(() => expect(screen.queryByText('She will cancel.')).toBeNull());
  });

  it('shows what was parked when the window opens, and not before', async () => {
    const parked = aMoment({ facts: 'Parked.', parkedUntil: evening - 60_000 });
    const early = await open([parked, aMoment()]);
    await screen.findByText('Not looked at yet');
    expect(screen.queryByText('Parked.')).toBeNull();
    early.unmount();
    history.replaceState(null, '');
    const { log } = await open([parked], evening);
    fireEvent.click(await screen.findByText('Parked.'));
    await question('What happened?');
    await waitFor(() => expect(log.moments.get(parked.id)?.parkedUntil).toBeUndefined());
  });
});

describe('parking', () => {
  it('takes a moment out of History until the window, and back', async () => {
    const moment = aMoment({ facts: 'A plan made without me.' });
    const { container, log } = openOptions([moment]);
    fireEvent.click(await screen.findByText('A plan made without me.'));
    fireEvent.click(await screen.findByRole('button', { name: 'Park it' }));
    await screen.findByText(/Parked until/);
    await waitFor(() => expect(document.querySelectorAll('.row')).toHaveLength(0));
    await expectAccessible(container);
    press('Parked');
    await screen.findByRole('heading', { name: 'Parked' });
    await expectAccessible(container);
    press('Take it out');
    await waitFor(() => expect(log.moments.get(moment.id)?.parkedUntil).toBeUndefined());
    await screen.findByText('Nothing is parked.');
  });
});
