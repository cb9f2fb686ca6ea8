import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OptionsTools } from '../../components/options/OptionsApp.tsx';
import { byName } from '../../components/people/person-words.ts';
import { LogError } from '../../lib/log/failure.ts';
import { changing, moving, removing } from '../../lib/moment/people-edits.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Person } from '../../lib/moment/person.ts';
import { speak } from '../../lib/words/words.ts';
import { expectAccessible } from '../support/axe.ts';
import { fakeBackground } from '../support/fake-background.ts';
import { fakeLog, now } from '../support/fake-log.ts';
import { aMoment, slackPage, threadPage } from '../support/moments.ts';
import { openOptions } from '../support/options-page.tsx';
import { aPerson, onSlack } from '../support/people.ts';

const hour = 3_600_000;

const withDana = (parts: Partial<Moment> = {}) => aMoment({ context: threadPage, ...parts });
const withPerson = (conversation: string, parts: Partial<Moment> = {}) =>
  aMoment({ context: { ...threadPage, conversation }, ...parts });
const dana = (parts: Partial<Person> = {}) =>
  aPerson({ name: 'Dee', conversations: [onSlack('Dana')], ...parts });

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));
const names = () =>
  [...document.querySelectorAll('.people-row .own-words')].map((name) => name.textContent);
const submit = (field: Element) => fireEvent.submit(field.closest('form') ?? field);
const write = (field: Element, value: string) => fireEvent.input(field, { target: { value } });

beforeEach(() => history.replaceState(null, ''));

async function openPeople(
  moments: readonly Moment[],
  people: readonly Person[],
  parts: Partial<OptionsTools> = {},
) {
  const opened = openOptions(moments, parts, people);
  await press('People');
  await screen.findByRole('heading', { name: 'People' });
  return opened;
}

async function openDana(
  moments: readonly Moment[] = [],
  people: readonly Person[] = [dana()],
  parts: Partial<OptionsTools> = {},
) {
  const opened = await openPeople(moments, people, parts);
  fireEvent.click(await screen.findByRole('button', { name: /^Dee/ }));
  await screen.findByRole('heading', { name: 'Dee' });
  return opened;
}

describe('People', () => {
  it('says kindly, in one sentence, what will be here', async () => {
    const { container } = await openPeople([], []);
    await screen.findByText(/^Open a moment, give its conversation a private name/);
    await expectAccessible(container);
  });

  it('say how somebody comes to be here where there are conversations without a name', async () => {
    await openPeople([withDana()], []);
    await screen.findByText(/^Give a conversation a private name, and/);
    expect(screen.queryByText(/^Open a moment/)).toBeNull();
  });

  it('stand by name, whatever was logged with them', async () => {
    const people = [
      aPerson({ name: 'Zoe', conversations: [onSlack('Dana')] }),
      aPerson({ name: 'Émile' }),
      aPerson({ name: 'anna' }),
      aPerson({ name: 'Frida' }),
    ];
    const { container } = await openPeople([withDana(), withDana(), withDana()], people);
    await waitFor(() => expect(names()).toEqual(['anna', 'Émile', 'Frida', 'Zoe']));
    await expectAccessible(container);
  });

  it('are counted nowhere, and nothing that hurt is listed with them', async () => {
    const moments = Array.from({ length: 37 }, (_, index) =>
      withDana({ at: now - index * hour, facts: 'Not a word back.' }),
    );
    const { container } = await openDana(moments);
    await screen.findByText(/^A moment in which you feel met/);
    expect(container.textContent).not.toMatch(/\d/);
    expect(container.textContent).not.toContain('Not a word back.');
  });

  it('say so where they cannot be read', async () => {
    const { reader } = fakeLog([]);
    const broken = { ...reader, people: () => Promise.reject(new LogError('storage')) };
    await openPeople([], [], { reader: broken });
    await screen.findByText('Your log could not be opened');
  });

  it('follow what another tab names, renames and removes', async () => {
    const { log } = await openPeople([], [dana()]);
    await waitFor(() => expect(names()).toEqual(['Dee']));
    const [person] = [...log.people.values()];
    log.editPeople(changing(person?.id ?? '', { name: 'Dana' }));
    await waitFor(() => expect(names()).toEqual(['Dana']));
    log.editPeople(removing(person?.id ?? ''));
    await waitFor(() => expect(names()).toEqual([]));
  });
});

describe('conversations without a name', () => {
  it('are listed below, but for groups and what is parked', async () => {
    const { container } = await openPeople(
      [
        withPerson('Mara', { at: now - 2 * hour }),
        withPerson('Noor', { at: now - hour }),
        withPerson('Sam', { parkedUntil: now + hour }),
        withDana(),
        aMoment({ context: { ...slackPage, conversationWith: 'group' } }),
      ],
      [dana()],
    );
    await screen.findByText('Noor');
    const listed = [...container.querySelectorAll('.unnamed-where')].map((row) => row.textContent);
    expect(listed).toEqual(['Slack · Noor', 'Slack · Mara']);
    await expectAccessible(container);
  });

  it('are given a name, which leads to the person', async () => {
    const { log, container } = await openPeople([withDana()], []);
    await press(/^Give a private name: .*Dana/);
    const field = await screen.findByLabelText('Private name');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('autocomplete')).toBe('off');
    expect(await button('Give this name')).toHaveProperty('disabled', true);
    await expectAccessible(container);
    write(field, '  Dee ');
    await press('Give this name');
    await screen.findByRole('heading', { name: 'Dee' });
    expect([...log.people.values()]).toMatchObject([
      { name: 'Dee', conversations: [onSlack('Dana')], qualities: [], revision: 1, at: now },
    ]);
    expect(document.title).not.toContain('Dee');
    expect(JSON.stringify([history.state, location.href])).not.toContain('Dee');
    expect(container.querySelectorAll('.unnamed li')).toHaveLength(0);
  });

  it('may be those of somebody who is called so already', async () => {
    const { log } = await openPeople([withPerson('D.')], [dana()]);
    await press(/^Give a private name/);
    write(await screen.findByLabelText('Private name'), 'DEE');
    await screen.findByText(/You already call somebody/);
    await press('It is the same person');
    await screen.findByRole('heading', { name: 'Dee' });
    expect([...log.people.values()]).toMatchObject([
      { name: 'Dee', conversations: [onSlack('Dana'), onSlack('D.')] },
    ]);
  });

  it('stay without one when that is called off, and the focus goes back', async () => {
    const { log } = await openPeople([withDana()], []);
    await press(/^Give a private name/);
    fireEvent.keyDown(await screen.findByLabelText('Private name'), { key: 'Escape' });
    const back = await button(/^Give a private name/);
    await waitFor(() => expect(document.activeElement).toBe(back));
    expect(log.people.size).toBe(0);
  });

  it('keep what was written, and say why, where the name is not saved', async () => {
    const { ask } = fakeBackground({ 'add-person': () => 'no_space' });
    await openPeople([withDana()], [], { ask });
    await press(/^Give a private name/);
    write(await screen.findByLabelText('Private name'), 'Dee');
    await press('Give this name');
    await screen.findByText(/The disk is full/);
    expect(screen.getByLabelText('Private name')).toHaveProperty('value', 'Dee');
  });

  it('are shown a few at a time', async () => {
    const many = Array.from({ length: 11 }, (_, index) => withPerson(`P${index}`));
    const { container } = await openPeople(many, []);
    await press('Show more');
    await waitFor(() => expect(container.querySelectorAll('.unnamed li')).toHaveLength(11));
  });
});

describe('a person', () => {
  it('shows where one feels met by them, newest first, as links to the moments', async () => {
    const { container } = await openDana([
      withDana({ at: now - 5 * hour, felt: 'met', facts: 'Asked how the talk went.' }),
      withDana({ at: now - hour, felt: 'met', facts: 'Made room for me.' }),
      withDana({ at: now - 2 * hour, felt: 'met', parkedUntil: now + hour, facts: 'Parked.' }),
      withDana({ at: now - 2 * hour, facts: 'Cold.' }),
    ]);
    await waitFor(() =>
      expect([...container.querySelectorAll('.met-facts')].map((each) => each.textContent)).toEqual(
        ['Made room for me.', 'Asked how the talk went.'],
      ),
    );
    await expectAccessible(container);
    await press(/Made room for me/);
    await screen.findByRole('heading', { name: 'I felt met here' });
  });

  it('saves what one notices and notes as it is given', async () => {
    const { log } = await openDana();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Remembers' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Answers' }));
    write(screen.getByLabelText('Your notes'), 'Calls on Sundays.');
    await waitFor(() =>
      expect([...log.people.values()]).toMatchObject([
        { name: 'Dee', qualities: ['answers', 'remembers'], notes: 'Calls on Sundays.' },
      ]),
    );
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remembers' }));
    write(screen.getByLabelText('Your notes'), '');
    await waitFor(() => {
      const [person] = [...log.people.values()];
      expect(person?.qualities).toEqual(['answers']);
      expect(person).not.toHaveProperty('notes');
    });
  });

  it('sends only what was touched, and follows what another tab changes', async () => {
    const { log } = await openDana();
    const [person] = [...log.people.values()];
    const elsewhere = (change: Parameters<typeof changing>[1]) =>
      log.editPeople(changing(person?.id ?? '', change));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Answers' }));
    await waitFor(() =>
      expect([...log.people.values()]).toMatchObject([{ qualities: ['answers'] }]),
    );
    elsewhere({ notes: 'From the other tab.', qualities: ['answers', 'repairs'] });
    const notes = screen.getByLabelText('Your notes');
    await waitFor(() => expect(notes).toHaveProperty('value', 'From the other tab.'));
    const repairs = screen.getByRole('checkbox', { name: 'Makes things right' });
    await waitFor(() => expect(repairs).toHaveProperty('checked', true));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remembers' }));
    await waitFor(() =>
      expect([...log.people.values()]).toMatchObject([
        { notes: 'From the other tab.', qualities: ['answers', 'repairs', 'remembers'] },
      ]),
    );
    const sent = log.background.asked.filter(({ name }) => name === 'change-person');
    expect(sent.map(({ request }) => request)).toEqual([
      { id: person?.id, change: { qualities: ['answers'] } },
      { id: person?.id, change: { qualities: ['answers', 'repairs', 'remembers'] } },
    ]);
  });

  it('keeps the newer notes and name of two tabs, and offers the older ones back', async () => {
    const { log, container } = await openDana();
    const only = () => [...log.people.values()][0];
    const elsewhere = (change: Parameters<typeof changing>[1]) =>
      log.editPeople(changing(only()?.id ?? '', change));
    const notes = await screen.findByLabelText('Your notes');
    write(notes, 'Calls on Sundays.');
    await waitFor(() => expect(only()?.notes).toBe('Calls on Sundays.'));
    await press('Rename');
    write(await screen.findByLabelText('Private name'), 'Dana');
    await waitFor(() => expect(only()?.name).toBe('Dana'));
    elsewhere({ notes: 'Likes the sea.', name: 'D.' });
    await waitFor(() => expect(screen.getAllByText(/Here is what you wrote/)).toHaveLength(2));
    expect(notes).toHaveProperty('value', 'Likes the sea.');
    expect(screen.queryByText('Calls on Sundays.')).not.toBeNull();
    await expectAccessible(container);
    const [nameBack, notesBack] = screen.getAllByRole('button', { name: 'Use mine instead' });
    if (notesBack) fireEvent.click(notesBack);
    await waitFor(() => expect(only()?.notes).toBe('Calls on Sundays.'));
    if (nameBack) fireEvent.click(nameBack);
    await waitFor(() => expect(only()?.name).toBe('Dana'));
    expect(screen.queryByText(/Here is what you wrote/)).toBeNull();
  });

  it('offers no notes back that are still there with others', async () => {
    const { log } = await openDana();
    const only = () => [...log.people.values()][0];
    write(await screen.findByLabelText('Your notes'), 'Calls on Sundays.');
    await waitFor(() => expect(only()?.notes).toBe('Calls on Sundays.'));
    log.editPeople(changing(only()?.id ?? '', { notes: 'Calls on Sundays.\n\nLikes the sea.' }));
    await waitFor(() =>
      expect(screen.getByLabelText('Your notes')).toHaveProperty(
        'value',
        'Calls on Sundays.\n\nLikes the sea.',
      ),
    );
    expect(screen.queryByText(/Here is what you wrote/)).toBeNull();
  });

  it('keeps the notes, and says why, where they are not saved', async () => {
    const { ask } = fakeBackground({ 'change-person': () => 'no_space' });
    await openDana([], [dana()], { ask });
    write(screen.getByLabelText('Your notes'), 'Calls on Sundays.');
    await screen.findByText(/Your words are still here/);
    expect(screen.getByLabelText('Your notes')).toHaveProperty('value', 'Calls on Sundays.');
  });

  it('is renamed letter by letter, and never to nothing', async () => {
    const { log, container } = await openDana();
    await press('Rename');
    const field = await screen.findByLabelText('Private name');
    expect(field).toHaveProperty('value', 'Dee');
    await expectAccessible(container);
    write(field, '');
    await screen.findByText('The name before is kept until you write another.');
    write(field, 'Dana ');
    await screen.findByRole('heading', { name: 'Dana' });
    expect(field).toHaveProperty('value', 'Dana ');
    expect([...log.people.values()]).toMatchObject([{ name: 'Dana' }]);
    submit(field);
    const rename = await button('Rename');
    await waitFor(() => expect(document.activeElement).toBe(rename));
    const sent = log.background.asked.map(({ request }) => request);
    expect(sent).toContainEqual({ id: expect.any(String), change: { name: 'Dana' } });
    expect(JSON.stringify(sent)).not.toContain('"name":""');
  });

  it('is removed with a way back, and no moment with them', async () => {
    const moment = withDana({ felt: 'met' });
    const { log, container } = await openDana([moment], [dana({ notes: 'Calls.' })]);
    const before = [...log.people.values()];
    await press('Remove this person');
    const words = await screen.findByText(/was removed. The moments stay in History./);
    await waitFor(() => expect(document.activeElement).toBe(words));
    expect(names()).toEqual([]);
    expect(log.moments.get(moment.id)).toEqual(moment);
    await expectAccessible(container);
    const undo = await button('Undo');
    await waitFor(() => expect(undo).toHaveProperty('disabled', false));
    fireEvent.click(undo);
    await screen.findByText('Taken back.');
    await waitFor(() => expect(names()).toEqual(['Dee']));
    expect([...log.people.values()]).toEqual(before);
  });

  it('is put back with what was given last, also where the log had not told of it yet', async () => {
    const silent = fakeLog([], [dana()]);
    const { log } = await openDana([], [dana()], {
      ask: silent.background.ask,
      reader: silent.reader,
      hearChanges: (onChange, signal, of) =>
        // Of the change nothing is heard; of the removal it is.
        silent.hearChanges(() => silent.people.size !== 1 && onChange([]), signal, of),
    });
    expect(log.people.size).toBe(1);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Answers' }));
    write(screen.getByLabelText('Your notes'), 'Calls on Sundays.');
    await press('Remove this person');
    const undo = await button('Undo');
    await waitFor(() => expect(undo).toHaveProperty('disabled', false));
    fireEvent.click(undo);
    await screen.findByText('Taken back.');
    expect([...silent.people.values()]).toMatchObject([
      { name: 'Dee', qualities: ['answers'], notes: 'Calls on Sundays.' },
    ]);
  });

  it('that is gone says so', async () => {
    const { log } = await openDana();
    const [person] = [...log.people.values()];
    log.editPeople(removing(person?.id ?? ''));
    await screen.findByText('This person is no longer here.');
  });

  it('cannot be changed in a log that is only read', async () => {
    const full = dana({ qualities: ['repairs'], notes: 'Calls.' });
    const { reader } = fakeLog([withPerson('Mara')], [full]);
    const { container } = await openDana([], [full], {
      reader: { ...reader, isNewer: async () => true },
    });
    await screen.findByText('Makes things right');
    expect(screen.getByText('Calls.')).toBeTruthy();
    expect(container.querySelectorAll('.person input, .person textarea')).toHaveLength(0);
    const buttons = [...container.querySelectorAll('main button')].map((each) => each.textContent);
    expect(buttons).toEqual(['DeeSlack', 'Back to People']);
    await expectAccessible(container);
  });

  it('gives the focus back to their row on the way back', async () => {
    await openDana();
    await press('Back to People');
    const row = await screen.findByRole('button', { name: /^Dee/ });
    await waitFor(() => expect(document.activeElement).toBe(row));
  });
});

describe('the conversations of a person', () => {
  const told = ({ people }: ReturnType<typeof fakeLog>) =>
    byName([...people.values()]).map(({ name, conversations }) =>
      [name, ...conversations.map((key) => key.conversation)].join(),
    );

  it('are taken apart, keep their place, and are put back from there', async () => {
    const person = dana({ conversations: [onSlack('Dana'), onSlack('D.')] });
    const { log, container } = await openDana([], [person]);
    await press(/^Take apart: .*Dana/);
    const apart = await screen.findByText('Stands by itself again');
    await waitFor(() => expect(document.activeElement).toBe(apart.parentElement));
    expect(told(log)).toEqual(['Dee,D.']);
    const rows = [...container.querySelectorAll('.conversations li p')];
    expect(rows.map((row) => row.textContent)).toEqual([
      'Slack · DanaStands by itself again',
      'Slack · D.',
    ]);
    await expectAccessible(container);
    await press(/^Put back: .*Dana/);
    await waitFor(() => expect(told(log)).toEqual(['Dee,D.,Dana']));
    await waitFor(() => expect(screen.queryByText('Stands by itself again')).toBeNull());
  });

  it('stay, and it says why, where they could not be taken apart', async () => {
    const { ask } = fakeBackground({ 'move-conversation': () => 'no_space' });
    await openDana([], [dana()], { ask });
    await press(/^Take apart/);
    await screen.findByText(/The disk is full/);
    await button(/^Take apart/);
  });

  it('gain one that had no name', async () => {
    const { log, container } = await openDana([withPerson('D.'), withPerson('Mara')]);
    await press('Add another conversation');
    const choices = await screen.findByRole('list', { name: 'Without a private name' });
    expect(within(choices).getAllByRole('button')).toHaveLength(2);
    await expectAccessible(container);
    fireEvent.click(within(choices).getByRole('button', { name: 'Slack · D.' }));
    const words = await screen.findByText(/belongs here now/);
    await waitFor(() => expect(document.activeElement).toBe(words));
    expect(told(log)).toEqual(['Dee,Dana,D.']);
    expect(screen.queryByRole('list', { name: 'Without a private name' })).toBeNull();
  });

  it('gain all of somebody else who is the same person, and lose them by Undo', async () => {
    const other = aPerson({
      name: 'D. at work',
      conversations: [onSlack('D.')],
      qualities: ['repairs'],
      notes: 'b',
    });
    const { log } = await openDana([], [dana({ notes: 'a', qualities: ['answers'] }), other]);
    const before = told(log);
    await press('Add another conversation');
    const choices = await screen.findByRole('list', { name: /the two become one person/ });
    fireEvent.click(within(choices).getByRole('button', { name: /D. at work/ }));
    await screen.findByText(/are one person now/);
    await waitFor(() => expect(names()).toEqual(['Dee']));
    expect([...log.people.values()]).toMatchObject([
      { name: 'Dee', qualities: ['answers', 'repairs'], notes: 'a\n\nb' },
    ]);
    const undo = await button('Undo');
    expect(undo).toHaveProperty('disabled', true);
    await waitFor(() => expect(undo).toHaveProperty('disabled', false));
    fireEvent.click(undo);
    await screen.findByText('Taken back.');
    await waitFor(() => expect(names()).toEqual(['D. at work', 'Dee']));
    expect(told(log)).toEqual(before);
    await waitFor(() => expect(screen.getByLabelText('Your notes')).toHaveProperty('value', 'a'));
  });

  it('say so where there is none to add', async () => {
    await openDana();
    await press('Add another conversation');
    await screen.findByText('There is no other conversation with one person yet.');
  });

  it('follow what another tab moves', async () => {
    const { log } = await openDana([withPerson('D.')]);
    const [person] = [...log.people.values()];
    log.editPeople(moving(onSlack('D.'), person?.id ?? ''));
    await button(/^Take apart: .*D\./);
    log.editPeople(moving(onSlack('Dana'), null));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^Take apart: .*Dana/ })).toBeNull(),
    );
  });
});

describe('a private name in History', () => {
  const rows = () => [...document.querySelectorAll('.row-place')].map((row) => row.textContent);

  async function openMoment(people: readonly Person[], parts: Partial<OptionsTools> = {}) {
    const moment = withDana({ at: now - hour });
    const opened = openOptions([moment, aMoment({ at: now - 2 * hour })], parts, people);
    await waitFor(() => expect(rows()).toHaveLength(2));
    fireEvent.click(document.querySelector('.row') ?? document.body);
    await screen.findByRole('heading', { name: 'I felt dismissed here' });
    return opened;
  }

  it('stands in the rows in the place of the conversation, and follows the log', async () => {
    const { log } = openOptions([withDana(), aMoment({ at: 1 })], {}, [dana()]);
    await waitFor(() => expect(rows()).toEqual(['Slack · Dee', 'Slack · #design']));
    const [person] = [...log.people.values()];
    log.editPeople(changing(person?.id ?? '', { name: 'Sam' }));
    await waitFor(() => expect(rows()).toEqual(['Slack · Sam', 'Slack · #design']));
    log.editPeople(removing(person?.id ?? ''));
    await waitFor(() => expect(rows()).toEqual(['Slack · Dana', 'Slack · #design']));
  });

  it('stands below the conversation of a moment, and leads to the person', async () => {
    const { container } = await openMoment([dana()]);
    const link = await button('Dee');
    expect(link.closest('div')?.querySelector('dt')?.textContent).toBe('You call them');
    await expectAccessible(container);
    fireEvent.click(link);
    await screen.findByRole('heading', { name: 'People' });
    await screen.findByRole('heading', { name: 'Dee' });
  });

  it('is given from the moment, and the focus goes to it', async () => {
    const { container } = await openMoment([]);
    await press(/^Give a private name/);
    const field = await screen.findByLabelText('Private name');
    await expectAccessible(container);
    write(field, 'Dee');
    submit(field);
    const link = await button('Dee');
    await waitFor(() => expect(document.activeElement).toBe(link.closest('dd')));
    expect(rows()[0]).toBe('Slack · Dee');
  });

  it.each([
    ['a group', { ...threadPage, conversationWith: 'group' as const }],
    ['a page without a conversation', { level: 'page' as const, readFrom: 'page' as const }],
  ])('is not offered for %s', async (_title, context) => {
    openOptions([aMoment({ context })]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(document.querySelector('.row') ?? document.body);
    await screen.findByRole('heading', { name: 'I felt dismissed here' });
    await button('Delete');
    expect(screen.queryByRole('button', { name: /^Give a private name/ })).toBeNull();
  });

  it('is not offered in a log that is only read', async () => {
    const { reader } = fakeLog([withDana({ at: now - hour }), aMoment()]);
    await openMoment([], { reader: { ...reader, isNewer: async () => true } });
    await screen.findByText(/written by a newer version/);
    expect(screen.queryByRole('button', { name: /^Give a private name/ })).toBeNull();
  });
});

it('orders names as the language that is spoken does', async () => {
  await speak('de');
  const people = ['Zoe', 'Ömer', 'Paul'].map((name) => aPerson({ name }));
  openOptions([], {}, people);
  await press('Menschen');
  await waitFor(() => expect(names()).toEqual(['Ömer', 'Paul', 'Zoe']));
});
