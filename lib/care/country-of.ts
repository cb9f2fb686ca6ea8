import type { Country } from './help-line.ts';

/**
 * The time zones of a clock that say in which country it stands. Iceland's is left out: a browser that
 * hides where it is tells that one.
 */
const zones: Readonly<Record<Country, string>> = {
  AE: 'Asia/Dubai',
  AT: 'Europe/Vienna',
  AU: 'Australia/Adelaide Australia/Brisbane Australia/Darwin Australia/Hobart Australia/Melbourne Australia/Perth Australia/Sydney',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  BR: 'America/Bahia America/Belem America/Cuiaba America/Fortaleza America/Manaus America/Recife America/Sao_Paulo',
  CA: 'America/Edmonton America/Halifax America/Moncton America/Montreal America/Regina America/St_Johns America/Toronto America/Vancouver America/Whitehorse America/Winnipeg',
  CH: 'Europe/Zurich',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin Europe/Busingen',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  ES: 'Africa/Ceuta Atlantic/Canary Europe/Madrid',
  FI: 'Europe/Helsinki Europe/Mariehamn',
  FR: 'Europe/Paris',
  GB: 'Europe/Belfast Europe/London',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IN: 'Asia/Calcutta Asia/Kolkata',
  IT: 'Europe/Rome',
  LI: 'Europe/Vaduz',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  NZ: 'Pacific/Auckland Pacific/Chatham',
  PL: 'Europe/Warsaw',
  PT: 'Atlantic/Azores Atlantic/Madeira Europe/Lisbon',
  RO: 'Europe/Bucharest',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  TN: 'Africa/Tunis',
  US: 'America/Anchorage America/Boise America/Chicago America/Denver America/Detroit America/Los_Angeles America/New_York America/Phoenix Pacific/Honolulu',
  ZA: 'Africa/Johannesburg',
};

/**
 * The country to begin with: where the clock stands, since that is where a number must work. The
 * language of a browser does not count; half the world has it in the English of the United States.
 * Undefined where the clock does not say, and then only directories are shown.
 */
export function countryOf(timeZone: string): Country | undefined {
  return Object.keys(zones).find((country) => zones[country]?.split(' ').includes(timeZone));
}
