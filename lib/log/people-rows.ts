import { Person } from '../moment/person.ts';
import type { Rows } from './engine.ts';
import { LogError } from './failure.ts';
import { openWhole } from './open-rows.ts';
import { recordOf, type Row, rowOf } from './row.ts';

/** Everybody as they are stored, newest first: not settled. Whose record is damaged is left out. */
export async function storedPeople(rows: Pick<Rows, 'newest' | 'other'>): Promise<Person[]> {
  const found = await rows.newest('people', Infinity);
  return openWhole(rows, found, (row) => recordOf(row, Person));
}

/** `person` as a row. Throws a `LogError` "too_large" where it is more than can be read again. */
export async function personRow(person: Person): Promise<Row> {
  if (!Person.safeParse(person).success) throw new LogError('too_large');
  return rowOf('people', person);
}
