import type { HelpLine } from '../help-line.ts';

/** The United States and Canada, which has no line of its own against abuse for the whole country. */
export const northAmerica: readonly HelpLine[] = [
  {
    id: 'us-988',
    for: ['support'],
    countries: ['US'],
    name: '988 Suicide & Crisis Lifeline',
    contact: { phone: '988', text: { to: '988' }, address: 'https://988lifeline.org/' },
    hours: 'always',
    source: 'https://988lifeline.org/',
    confirmed: '2026-10-07',
  },
  {
    id: 'us-the-hotline',
    for: ['control'],
    countries: ['US'],
    name: 'National Domestic Violence Hotline',
    contact: {
      phone: '1-800-799-7233',
      text: { to: '88788', word: 'START' },
      address: 'https://www.thehotline.org/',
    },
    hours: 'always',
    source: 'https://www.thehotline.org/',
    confirmed: '2026-10-07',
  },
  {
    id: 'us-image-abuse',
    for: ['online'],
    countries: ['US'],
    name: 'Cyber Civil Rights Initiative',
    contact: {
      phone: '1-844-878-2274',
      address: 'https://cybercivilrights.org/ccri-safety-center/',
    },
    source: 'https://cybercivilrights.org/ccri-safety-center/',
    confirmed: '2026-11-25',
  },
  {
    id: 'ca-988',
    for: ['support'],
    countries: ['CA'],
    name: '9-8-8 Suicide Crisis Helpline',
    contact: { phone: '988', text: { to: '988' }, address: 'https://988.ca/' },
    languages: ['en', 'fr'],
    hours: 'always',
    source: 'https://988.ca/',
    confirmed: '2026-10-07',
  },
  {
    id: 'ca-family-violence',
    for: ['control'],
    countries: ['CA'],
    name: 'Family violence services, by province',
    contact: {
      address:
        'https://www.canada.ca/en/public-health/services/health-promotion/stop-family-violence/services.html',
    },
    source:
      'https://www.canada.ca/en/public-health/services/health-promotion/stop-family-violence/services.html',
    confirmed: '2026-10-07',
  },
  {
    id: 'ca-sheltersafe',
    for: ['control'],
    countries: ['CA'],
    name: 'ShelterSafe',
    contact: { address: 'https://sheltersafe.ca/' },
    callers: 'women',
    source: 'https://sheltersafe.ca/',
    confirmed: '2026-10-07',
  },
];
