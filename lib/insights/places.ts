import type { Felt } from '../moment/felt.ts';
import type { Moment } from '../moment/moment.ts';
import { basis, type Basis, fewestForGroup } from './basis.ts';
import { type Share, shareOf } from './share.ts';

/** What is known of the moments in one place. */
export interface Place extends Basis, Record<Felt, number> {
  name: string;
  /** How many of them were moments of feeling met. */
  metShare: Share;
}

export type Company = 'person' | 'group' | 'unknown';

/** Where moments were: on which services, and with one person or in groups. */
export interface Places extends Basis {
  /** By their names; those with the fewest moments are left to `elsewhere`. */
  services: readonly Place[];
  /** How many moments were on services that are not listed. */
  elsewhere: number;
  company: readonly (Omit<Place, 'name'> & { with: Company })[];
  /** How many have nothing that tells where they were. */
  unknown: number;
}

const minimum = 10;
const mostServices = 12;

/**
 * Services by name: places, and never people. A service is called what it was called then, in the spelling
 * that was used last; one that was known by its host alone takes the name that this host was given later.
 */
export function places(moments: readonly Moment[]): Places {
  const nameOf = namesOf(moments);
  const found = new Map<string, Tally>();
  const company = new Map<Company, Tally>(
    (['person', 'group', 'unknown'] as const).map((each) => [each, { dismissed: 0, met: 0 }]),
  );
  let n = 0;
  for (const { felt, context } of moments) {
    const name = nameOf(context);
    if (name === undefined) continue;
    n += 1;
    const there = found.get(name) ?? { dismissed: 0, met: 0 };
    there[felt] += 1;
    found.set(name, there);
    const among = company.get(context.conversationWith ?? 'unknown');
    if (among) among[felt] += 1;
  }
  const all = [...found].map(([name, tally]) => Object.assign(placeOf(tally), { name }));
  const listed = all.toSorted((a, b) => b.n - a.n || byName(a, b)).slice(0, mostServices);
  const inList = listed.reduce((sum, place) => sum + place.n, 0);
  return {
    ...basis(n, minimum),
    services: listed.toSorted(byName),
    elsewhere: n - inList,
    company: [...company].map(([each, tally]) => Object.assign(placeOf(tally), { with: each })),
    unknown: moments.length - n,
  };
}

type Tally = Record<Felt, number>;

function placeOf(tally: Tally): Omit<Place, 'name'> {
  const n = tally.dismissed + tally.met;
  return { ...basis(n, fewestForGroup), ...tally, metShare: shareOf(tally.met, n) };
}

/** Says what the place of a context is called, for all moments alike. */
function namesOf(moments: readonly Moment[]): (context: Moment['context']) => string | undefined {
  const same = sameOnce();
  const spelled = new Map<string, { name: string; at: number }>();
  const hosted = new Map<string, Set<string>>();
  for (const { at, context } of moments) {
    const { host } = context;
    const name = called(context);
    if (name === undefined) continue;
    const known = spelled.get(same(name));
    const isNewer = !known || at > known.at || (at === known.at && name < known.name);
    if (isNewer) spelled.set(same(name), { name, at });
    if (host === undefined || same(name) === same(host)) continue;
    hosted.set(host, (hosted.get(host) ?? new Set()).add(same(name)));
  }
  return (context) => {
    const name = called(context);
    if (name === undefined) return undefined;
    const { host } = context;
    const later = host !== undefined && same(name) === same(host) ? hosted.get(host) : undefined;
    const key = later?.size === 1 ? [...later].join('') : same(name);
    return spelled.get(key)?.name ?? name;
  };
}

function called({ service, host }: Moment['context']): string | undefined {
  const name = (service ?? host)?.trim();
  return name === '' ? undefined : name;
}

/** Names that differ in case or in how they are encoded are the same. Worked out once for each. */
function sameOnce(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const text = known.get(name) ?? name.normalize('NFKC').toLowerCase();
    known.set(name, text);
    return text;
  };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
