import type drafts from '../../locales/drafts/en.json';
import type explanations from '../../locales/explanations/en.json';
import type feelings from '../../locales/feelings/en.json';
import type help from '../../locales/help/en.json';
import type insights from '../../locales/insights/en.json';
import type prompts from '../../locales/prompts/en.json';
import type transfer from '../../locales/transfer/en.json';
import type traps from '../../locales/traps/en.json';
import type wording from '../../locales/wording/en.json';
import { spokenLanguage } from './words.ts';

/**
 * Words that only one place of the pages needs, by topic: a chunk for each language, loaded when the
 * place is opened. Their shape is that of the English file.
 */
interface Topics {
  drafts: typeof drafts;
  explanations: typeof explanations;
  feelings: typeof feelings;
  help: typeof help;
  insights: typeof insights;
  prompts: typeof prompts;
  transfer: typeof transfer;
  traps: typeof traps;
  wording: typeof wording;
}

export type Topic = keyof Topics;
export type TopicWords<Name extends Topic> = Topics[Name];

type InLanguage<Words> = (language: string) => Promise<Words>;

const topics: { [Name in Topic]: InLanguage<Topics[Name]> } = {
  drafts: kept({
    ar: () => import('../../locales/drafts/ar.json'),
    de: () => import('../../locales/drafts/de.json'),
    en: () => import('../../locales/drafts/en.json'),
  }),
  explanations: kept({
    ar: () => import('../../locales/explanations/ar.json'),
    de: () => import('../../locales/explanations/de.json'),
    en: () => import('../../locales/explanations/en.json'),
  }),
  feelings: kept({
    ar: () => import('../../locales/feelings/ar.json'),
    de: () => import('../../locales/feelings/de.json'),
    en: () => import('../../locales/feelings/en.json'),
  }),
  help: kept({
    ar: () => import('../../locales/help/ar.json'),
    de: () => import('../../locales/help/de.json'),
    en: () => import('../../locales/help/en.json'),
  }),
  insights: kept({
    ar: () => import('../../locales/insights/ar.json'),
    de: () => import('../../locales/insights/de.json'),
    en: () => import('../../locales/insights/en.json'),
  }),
  prompts: kept({
    ar: () => import('../../locales/prompts/ar.json'),
    de: () => import('../../locales/prompts/de.json'),
    en: () => import('../../locales/prompts/en.json'),
  }),
  transfer: kept({
    ar: () => import('../../locales/transfer/ar.json'),
    de: () => import('../../locales/transfer/de.json'),
    en: () => import('../../locales/transfer/en.json'),
  }),
  traps: kept({
    ar: () => import('../../locales/traps/ar.json'),
    de: () => import('../../locales/traps/de.json'),
    en: () => import('../../locales/traps/en.json'),
  }),
  wording: kept({
    ar: () => import('../../locales/wording/ar.json'),
    de: () => import('../../locales/wording/de.json'),
    en: () => import('../../locales/wording/en.json'),
  }),
};

/** The words of `topic` in `language`, the spoken one unless another is asked for. */
export function topicWords<Name extends Topic>(
  topic: Name,
  language = spokenLanguage(),
): Promise<TopicWords<Name>> {
  return topics[topic](language);
}

type Load<Words> = () => Promise<{ default: Words }>;

/** Loads each language once and keeps it; a language that could not be loaded is tried again. */
function kept<Words>(
  loads: { en: Load<Words> } & Readonly<Record<string, Load<Words>>>,
): InLanguage<Words> {
  const loaded = new Map<string, Promise<Words>>();
  return (language) => {
    const words = loaded.get(language) ?? (loads[language] ?? loads.en)().then(contents);
    loaded.set(language, words);
    words.catch(() => loaded.delete(language));
    return words;
  };
}

function contents<Words>(file: { default: Words }): Words {
  return file.default;
}
