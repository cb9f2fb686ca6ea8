/**
 * What pages call the person in front of them where they name who wrote a message, by the language of
 * the page. Source: the usual form of address in each language; a name may be the same word, so that
 * only the page's own language is looked up.
 */
const ownWords: Record<string, readonly string[]> = {
  ar: ['أنت', 'انت'],
  da: ['Du', 'Dig'],
  de: ['Du', 'Sie', 'Ich'],
  en: ['You', 'Me'],
  es: ['Tú', 'Usted', 'Yo'],
  fr: ['Vous', 'Toi', 'Moi'],
  it: ['Tu', 'Io'],
  ja: ['あなた', '自分'],
  ko: ['나'],
  nl: ['Jij', 'Je', 'U', 'Ik'],
  pl: ['Ty', 'Ja'],
  pt: ['Você', 'Tu', 'Eu'],
  ru: ['Вы', 'Я'],
  sv: ['Du'],
  tr: ['Siz', 'Sen'],
  uk: ['Ви'],
  zh: ['你', '您', '我'],
};

/** Whether `name` is how a page in `language` calls the person in front of it. */
export function isOwnWord(name: string, language: string | undefined): boolean {
  const bare = name
    .trim()
    .replace(/[:：]$/, '')
    .trim();
  return ownWords[language ?? '']?.includes(bare) ?? false;
}
