import { describe, expect, it } from 'vitest';
import { serviceNamed } from '../../../lib/context/services/find-service.ts';
import { services } from '../../../lib/context/services/services.ts';
import { Explanation, standing } from '../../../lib/moment/explanation.ts';
import { kinds } from '../../../lib/moment/kind.ts';
import { alwaysOffered } from '../../../lib/reflect/explanations/always-offered.ts';
import { OrdinaryExplanation } from '../../../lib/reflect/explanations/ordinary-explanation.ts';
import { Place, sortsOfServices } from '../../../lib/reflect/explanations/place.ts';
import { explanations } from '../../../lib/reflect/explanations.ts';

describe('the ordinary explanations', () => {
  it('are many, each under an id of its own', () => {
    expect(explanations.length).toBeGreaterThanOrEqual(56);
    const ids = [...explanations.map(({ id }) => id), ...alwaysOffered];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(explanations)('$id is as the schema has it, and its id can be stored', (explanation) => {
    expect(OrdinaryExplanation.parse(explanation)).toEqual(explanation);
    expect(Explanation.safeParse({ id: explanation.id, text: '', share: 0 }).success).toBe(true);
  });

  it('name no service that is not known', () => {
    const named = explanations.flatMap((explanation) => explanation.services ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !serviceNamed(name))).toEqual([]);
  });

  it.each(kinds.filter((kind) => kind !== 'other'))('have at least six for "%s" alone', (kind) => {
    const own = explanations.filter((explanation) => explanation.kinds?.includes(kind));
    expect(own.length).toBeGreaterThanOrEqual(6);
  });

  it.each(Place.options)('have some that are of the place "%s"', (place) => {
    expect(explanations.filter(({ places }) => places?.includes(place)).length).toBeGreaterThan(2);
  });

  it('have those that are always offered beside them, and among these the two standing ones', () => {
    expect([...standing].filter((id) => !alwaysOffered.some((each) => each === id))).toEqual([]);
  });
});

describe('the sorts of services', () => {
  it('are known for every service that is read, and for no other', () => {
    expect(Object.keys(sortsOfServices).toSorted()).toEqual(
      services.map(({ name }) => name).toSorted(),
    );
  });
});
