import type { HelpLine } from '../help-line.ts';

/**
 * Countries where Arabic is spoken. Few: of most lines that are known by name, no source of the last
 * two years could be found that gives the number.
 */
export const arabic: readonly HelpLine[] = [
  {
    id: 'ae-ehs',
    for: ['support'],
    countries: ['AE'],
    name: 'تحدّث لنسمعك · Emirates Health Services',
    contact: { phone: '800 8877' },
    hours: [{ days: [1, 7], from: '09:00', to: '21:00' }],
    source:
      'https://www.aletihad.ae/news/%D8%A7%D9%84%D8%A5%D9%85%D8%A7%D8%B1%D8%A7%D8%AA/4649310/10-%D8%A2%D9%84%D8%A7%D9%81-%D9%85%D8%B3%D8%AA%D9%81%D9%8A%D8%AF-%D9%85%D9%86-%D9%85%D8%A8%D8%A7%D8%AF%D8%B1%D8%A9--%D8%AA%D8%AD%D8%AF%D8%AB-%D9%84%D9%86%D8%B3%D9%85%D8%B9%D9%83--%D9%84%D9%84%D8%B5%D8%AD%D8%A9-%D8%A7%D9%84%D9%86%D9%81%D8%B3%D9%8A%D8%A9',
    confirmed: '2026-03-05',
  },
  {
    id: 'tn-1899',
    for: ['control'],
    countries: ['TN'],
    name: 'الخط الأخضر 1899',
    contact: { phone: '1899' },
    callers: 'women',
    source:
      'https://essahafa.tn/2026/03/05/%D9%85%D8%B3%D8%A4%D9%88%D9%84%D8%A9-%D8%A8%D8%A7%D9%84%D9%85%D8%B1%D8%B5%D8%AF-%D8%A7%D9%84%D9%88%D8%B7%D9%86%D9%8A-%D9%84%D9%85%D9%86%D8%A7%D9%87%D8%B6%D8%A9-%D8%A7%D9%84%D8%B9%D9%86%D9%81-%D8%B6',
    confirmed: '2026-03-05',
  },
];
