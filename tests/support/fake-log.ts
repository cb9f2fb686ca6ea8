import { shelfOf } from '../../lib/log/moment-row.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { CheckIn } from '../../lib/moment/check-in.ts';
import { changed, deleted, type Moment, restored } from '../../lib/moment/moment.ts';
import {
  adding,
  changing,
  merging,
  moving,
  parting,
  type PeopleEdit,
  removing,
} from '../../lib/moment/people-edits.ts';
import type { Person } from '../../lib/moment/person.ts';
import { fakeBackground } from './fake-background.ts';

/** When it is in tests of the pages, in milliseconds since 1970. */
export const now = new Date(2026, 10, 23, 12).getTime();

type Listener = (ids: readonly string[]) => void;

/** A log in memory that answers and announces as the real one does. */
export function fakeLog(initial: readonly Moment[], named: readonly Person[] = []) {
  const moments = new Map(initial.map((moment) => [moment.id, moment]));
  const people = new Map(named.map((person) => [person.id, person]));
  const checkIns: CheckIn[] = [];
  const listeners = { moments: new Set<Listener>(), people: new Set<Listener>() };
  const told = (of: keyof typeof listeners, id: string) => {
    for (const listener of listeners[of]) listener([id]);
    return 'saved' as const;
  };
  const put = (moment: Moment) => {
    moments.set(moment.id, moment);
    return told('moments', moment.id);
  };
  const edit = (id: string, change: (moment: Moment) => Moment) => {
    const moment = moments.get(id);
    return moment ? put(change(moment)) : 'not_found';
  };
  const erase = (id: string) => {
    moments.delete(id);
    return told('moments', id);
  };
  const editPeople = (change: PeopleEdit) => {
    const before = [...people.values()];
    const after = change(before, now);
    if (!after) return 'not_found';
    people.clear();
    for (const person of after) people.set(person.id, person);
    const gone = before.filter(({ id }) => !people.has(id));
    for (const { id } of [...gone, ...after.filter((person) => !before.includes(person))]) {
      told('people', id);
    }
    return 'saved';
  };
  const reader: LogReader = {
    isNewer: async () => false,
    get: async (id) => moments.get(id),
    newest: async (shelf, count, after) => {
      const all = [...moments.values()]
        .filter((moment) => shelfOf(moment) === shelf)
        .toSorted((a, b) => b.at - a.at);
      const start = after ? all.findIndex(({ id }) => id === after.id) + 1 : 0;
      const page = all.slice(start, start + count);
      const last = page.at(-1);
      return {
        moments: page,
        damaged: [],
        next: last && start + count < all.length ? last : undefined,
      };
    },
    oldest: async (shelf, count, before, after) => {
      const all = [...moments.values()]
        .filter((moment) => shelfOf(moment) === shelf && moment.at < before)
        .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
      const isAhead = ({ at, id }: Moment) =>
        !after || at > after.at || (at === after.at && id > after.id);
      const page = all.filter(isAhead).slice(0, count);
      const last = page.at(-1);
      return { moments: page, damaged: [], last: last && { at: last.at, id: last.id } };
    },
    people: async () => [...people.values()].toSorted((a, b) => b.at - a.at),
    checkIns: async (count) => checkIns.toReversed().slice(0, count),
  };
  const background = fakeBackground({
    'change-moment': ({ id, change }) => edit(id, (moment) => changed(moment, change, now)),
    'delete-moment': ({ id }) => edit(id, (moment) => deleted(moment, now)),
    'restore-moment': ({ id }) => edit(id, (moment) => restored(moment, now)),
    'erase-moment': ({ id }) => erase(id),
    'keep-moment': ({ moment }) => put(moment),
    'park-moment': ({ id }) =>
      edit(id, (moment) => changed(moment, { parkedUntil: now + 3_600_000 }, now)),
    'add-person': ({ person }) => editPeople(adding(person)),
    'change-person': ({ id, change }) => editPeople(changing(id, change)),
    'remove-person': ({ id }) => editPeople(removing(id)),
    'move-conversation': ({ conversation, to }) => editPeople(moving(conversation, to)),
    'merge-people': ({ id, otherId }) => editPeople(merging(id, otherId)),
    'part-people': ({ one, other }) => editPeople(parting(one, other)),
    'add-check-in': ({ checkIn }) => {
      checkIns.push(checkIn);
      return 'saved';
    },
  });
  return {
    moments,
    people,
    checkIns,
    reader,
    put,
    erase,
    editPeople,
    background,
    hearChanges(
      listener: Listener,
      signal: AbortSignal,
      of: 'moments' | 'people' | 'check-ins' = 'moments',
    ) {
      if (of === 'check-ins') return;
      listeners[of].add(listener);
      signal.addEventListener('abort', () => listeners[of].delete(listener));
    },
  };
}
