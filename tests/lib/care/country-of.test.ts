import { describe, expect, it } from 'vitest';
import { countryOf } from '../../../lib/care/country-of.ts';
import { countriesWithHelp } from '../../../lib/care/help-lines.ts';

describe('the country to begin with', () => {
  it.each([
    ['Europe/Berlin', 'DE'],
    ['Europe/Vienna', 'AT'],
    ['Europe/London', 'GB'],
    ['America/Los_Angeles', 'US'],
    ['America/Toronto', 'CA'],
    ['Asia/Calcutta', 'IN'],
  ])('is the one where the clock stands: %s', (timeZone, country) => {
    expect(countryOf(timeZone)).toBe(country);
  });

  it.each(['UTC', 'Etc/GMT', 'Atlantic/Reykjavik', 'America/Mexico_City', 'Europe/Berli', ''])(
    'is not guessed where the clock does not say: "%s"',
    (timeZone) => {
      expect(countryOf(timeZone)).toBeUndefined();
    },
  );

  it('can be each country that has help, but for the one that hidden clocks tell', () => {
    const zones = [...Intl.supportedValuesOf('timeZone'), 'Europe/Vaduz', 'Europe/Luxembourg'];
    const found = new Set(zones.map((zone) => countryOf(zone)));
    expect(countriesWithHelp().filter((country) => !found.has(country))).toEqual(['IS']);
  });

  it('has help', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const known = countriesWithHelp();
    const helpless = zones
      .map((zone) => countryOf(zone))
      .filter((country) => country !== undefined && !known.includes(country));
    expect(helpless).toEqual([]);
  });
});
