import type { Moment } from '../../moment/moment.ts';
import { writeCsv } from '../csv-text.ts';
import { type MomentWords, sectionsOf } from '../sections.ts';
import { zonedTime } from '../zoned-time.ts';

/**
 * A table of moments for spreadsheets (CSV after RFC 4180, UTF-8 with its mark), a line for each. It carries
 * what can be told as text. Not carried: people, answers to check-ins, what was deleted, how a conversation
 * stood, settings; and it is not read back.
 */
export const csvColumns = [
  'id',
  'at',
  'zone',
  'felt',
  'kind',
  'service',
  'conversation',
  'title',
  'address',
  'words',
  'facts',
  'concluded',
  'story',
  'explanations',
  'named',
  'needs',
  'boundary',
  'support',
  'gave',
  'feelings',
  'reframe',
  'validation',
  'next',
  'expectation',
  'drafts',
] as const;

export function momentsAsCsv(moments: readonly Moment[], words: MomentWords): string {
  return writeCsv(
    csvColumns,
    moments.map((moment) => rowOf(moment, words)),
  );
}

function rowOf(moment: Moment, words: MomentWords): string[] {
  const { id, at, zone, felt, kind, context } = moment;
  const { service, host, conversation, title, address } = context;
  const told = new Map<string, string | undefined>([
    ...sectionsOf(moment, words).map(({ part, text }) => [part, text] as const),
    ['id', id],
    ['at', zonedTime(at, zone)],
    ['zone', zone],
    ['felt', felt],
    ['kind', kind],
    ['service', service ?? host],
    ['conversation', conversation],
    ['title', title],
    ['address', address],
  ]);
  return csvColumns.map((column) => told.get(column) ?? '');
}
