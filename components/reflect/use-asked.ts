import { useRef, useState } from 'preact/hooks';
import type { WholeLog } from '../../lib/log/whole-log.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Reflection } from '../../lib/moment/reflection.ts';
import type { Step } from '../../lib/moment/step.ts';
import { choosePrompt, fittingPrompts, otherPrompt } from '../../lib/reflect/choose-prompt.ts';
import type { Part, Prompt, PromptStep } from '../../lib/reflect/prompt.ts';
import { type Situation, situationOf } from '../../lib/reflect/situation.ts';
import { sources } from '../../lib/reflect/sources.ts';
import { useWholeLog } from '../options/use-whole-log.ts';
import { useTopicWords } from '../ui/use-topic-words.ts';

/** What is asked for in a reflection, and where its prompts stand. */
const places = {
  facts: ['happened', 'facts'],
  concluded: ['happened', 'concluded'],
  story: ['story', undefined],
  echoNote: ['echo', undefined],
  explanations: ['explanations', undefined],
  named: ['named', 'named'],
  needs: ['named', 'needs'],
  boundary: ['boundary', undefined],
  support: ['support', undefined],
  gave: ['gave', undefined],
  feelings: ['landed', undefined],
  reframe: ['line', 'reframe'],
  validation: ['line', 'validation'],
  nextNote: ['next', 'nextNote'],
  expectation: ['next', 'expectation'],
  lighter: ['after', undefined],
} as const satisfies Record<string, readonly [PromptStep, Part | undefined]>;

export type AskedAbout = keyof typeof places;

/** What is asked for and answered with a text. */
export type AskedPart = Exclude<
  AskedAbout,
  'story' | 'explanations' | 'needs' | 'feelings' | 'expectation' | 'lighter'
>;

/** A question in words, and what stands behind it. */
export interface Question {
  ask: string;
  hint: string | undefined;
  technique: { name: string; about: string };
  sources: readonly string[];
  /** Who may want to skip it. */
  skip: string;
  /** Puts another question in its place; undefined where no other fits. */
  another: (() => void) | undefined;
}

export interface Asked {
  /** The question about a part of this step; undefined until words and log have been read. */
  of(about: AskedAbout): Question | undefined;
  /** Every prompt that was shown in this reflection, this step's among them. */
  shown(): NonNullable<Reflection['prompts']>;
}

interface AskedFor {
  log: WholeLog;
  /** With what was written so far. */
  moment: Moment;
  step: Step;
}

/** How things stood when a step was entered. */
interface Entered {
  step: Step;
  situation: Situation;
  /** The prompts that this reflection showed before, in their order: what was asked is asked again. */
  before: readonly string[];
}

/** The most that a reflection keeps of the prompts it showed: the newest. */
const mostKept = 24;

/** Chooses the questions of a step when it is entered: none changes under the hands of who answers it. */
export function useAsked({ log, moment, step }: AskedFor): Asked {
  const { moments, complete } = useWholeLog(log);
  const words = useTopicWords('prompts');
  const entered = useRef<Entered>(undefined);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  if ((complete || moments.length > 0) && entered.current?.step !== step) {
    const earlier = moments.filter(({ at }) => at < moment.at);
    const shownBefore = (moment.reflection?.prompts ?? []).map(({ id }) => id);
    entered.current = { step, situation: situationOf(moment, earlier), before: shownBefore };
  }
  const { situation, before = [] } = entered.current ?? {};
  const shown = new Map<string, Step>();

  const of = (about: AskedAbout): Question | undefined => {
    if (!situation || !words) return undefined;
    const [at, part] = places[about] as [PromptStep, never];
    const all = fittingPrompts(at, part, situation);
    const prompt: Prompt =
      all.find(({ id }) => id === chosen.get(about)) ??
      askedBefore(all, before) ??
      choosePrompt(at, part, situation);
    shown.set(prompt.id, step);
    const prompts: Readonly<Record<string, { ask: string; hint?: string }>> = words.prompts;
    const { ask = '', hint } = prompts[prompt.id] ?? {};
    const next = () => otherPrompt(prompt.id, at, part, situation).id;
    return {
      ask,
      hint,
      technique: words.techniques[prompt.technique],
      sources: prompt.sources.map((id) => sources[id]),
      skip: words.skip[prompt.skip],
      another: all.length > 1 ? () => setChosen(new Map([...chosen, [about, next()]])) : undefined,
    };
  };

  return {
    of,
    shown() {
      const kept = moment.reflection?.prompts ?? [];
      const here = [...shown].map(([id, when]) => ({ step: when, id }));
      const others = kept.filter(({ id }) => !shown.has(id));
      return [...others, ...here].slice(-mostKept);
    },
  };
}

/** The one of `fitting` that was shown last in this reflection. */
function askedBefore(fitting: readonly Prompt[], before: readonly string[]): Prompt | undefined {
  const last = before.findLast((id) => fitting.some((prompt) => prompt.id === id));
  return fitting.find(({ id }) => id === last);
}
