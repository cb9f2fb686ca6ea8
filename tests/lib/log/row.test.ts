import { describe, expect, it } from 'vitest';
import { momentOf, momentRow } from '../../../lib/log/moment-row.ts';
import type { Row } from '../../../lib/log/row.ts';
import { aMoment } from '../../support/moments.ts';

const damaged = { name: 'LogError', failure: 'damaged' };

describe('a row', () => {
  it('gives back the moment it was made of', async () => {
    const moment = aMoment({ facts: 'Straße, 東京, مرحبا 😀' });
    expect(await momentOf(await momentRow(moment))).toEqual(moment);
  });

  it('stands on the shelf of the deleted when its moment is deleted', async () => {
    expect((await momentRow(aMoment())).shelf).toBe('kept');
    expect((await momentRow(aMoment({ deletedAt: 1 }))).shelf).toBe('deleted');
  });

  it.each<[string, (row: Row, other: Row) => Row]>([
    [
      'one character of its body changed',
      (row) => ({ ...row, body: row.body.replace('Slack', 'Slock') }),
    ],
    ['its body cut short', (row) => ({ ...row, body: row.body.slice(0, -1) })],
    ['its time changed', (row) => ({ ...row, at: row.at + 1 })],
    ['its shelf changed', (row) => ({ ...row, shelf: 'deleted' })],
    ['its id changed', (row, other) => ({ ...row, id: other.id })],
    ['the body of another row', (row, other) => ({ ...row, body: other.body })],
    ['body and tag of another row', (row, other) => ({ ...row, body: other.body, tag: other.tag })],
    ['its tag lost', (row) => ({ ...row, tag: '' })],
  ])('is noticed as damaged with %s', async (_title, damage) => {
    const row = await momentRow(aMoment());
    const other = await momentRow(aMoment({ facts: 'another' }));
    await expect(momentOf(damage(row, other))).rejects.toMatchObject(damaged);
  });

  it('is refused when it is larger than the log takes', async () => {
    const moment = aMoment({ facts: 'x'.repeat(300_000) });
    await expect(momentRow(moment)).rejects.toMatchObject({ failure: 'too_large' });
  });
});
