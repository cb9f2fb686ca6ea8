import type { EmergencyNumbers } from '../help-line.ts';

/** Without Ireland, which has two numbers. */
const europeanUnion =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The numbers for an emergency, in the countries of which a source could be found. */
export const emergency: readonly EmergencyNumbers[] = [
  {
    countries: europeanUnion,
    numbers: ['112'],
    source:
      'https://europa.eu/youreurope/citizens/travel/security-and-emergencies/emergency/index_en.htm',
    confirmed: '2026-09-04',
  },
  {
    countries: ['CH', 'IS', 'LI', 'NO'],
    numbers: ['112'],
    source: 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe',
    confirmed: '2026-11-25',
  },
  {
    countries: ['IE'],
    numbers: ['112', '999'],
    source: 'https://www.112.ie/',
    confirmed: '2026-10-01',
  },
  {
    countries: ['GB'],
    numbers: ['999'],
    source: 'https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers',
    confirmed: '2026-10-01',
  },
  { countries: ['US'], numbers: ['911'], source: 'https://www.911.gov/', confirmed: '2026-10-01' },
  {
    countries: ['CA'],
    numbers: ['911'],
    source:
      'https://www.canada.ca/en/public-health/services/health-promotion/stop-family-violence/services.html',
    confirmed: '2026-10-07',
  },
  {
    countries: ['AU'],
    numbers: ['000'],
    source: 'https://www.infrastructure.gov.au/triple-zero',
    confirmed: '2026-09-04',
  },
  {
    countries: ['NZ'],
    numbers: ['111'],
    source: 'https://www.police.govt.nz/call-111',
    confirmed: '2026-10-01',
  },
  {
    countries: ['IN'],
    numbers: ['112'],
    source:
      'https://www.lokmattimes.com/technology/over-29-lakh-phone-calls-handled-by-tele-manas-cells-savitri-thakur-2/',
    confirmed: '2025-12-13',
  },
];
