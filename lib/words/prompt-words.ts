import type english from '../../locales/prompts/en.json';

type English = typeof english;

/** The words of all prompts in one language, as `locales/prompts/*.json` holds them. */
export interface PromptWords {
  /** By the id of a prompt: the question, and a quieter line below it. */
  readonly prompts: Readonly<Record<keyof English['prompts'], PromptText>>;
  /** By the id of a technique: what it is called, and one sentence about it. */
  readonly techniques: Readonly<Record<keyof English['techniques'], TechniqueText>>;
  /** By id: who may want to skip a prompt. */
  readonly skip: Readonly<Record<keyof English['skip'], string>>;
}

export interface PromptText {
  readonly ask: string;
  readonly hint?: string;
}

export interface TechniqueText {
  readonly name: string;
  readonly about: string;
}
