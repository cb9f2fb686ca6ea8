import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Outcome, Preview } from '../../lib/messages/answers.ts';
import type { EarlyPress } from '../../lib/messages/shell.ts';
import type { CaptureLevel } from '../../lib/moment/capture-level.ts';
import { type Context, keepAtLevel } from '../../lib/moment/context.ts';
import { type ContextPart, withoutParts } from '../../lib/moment/context-parts.ts';
import type { Felt } from '../../lib/moment/felt.ts';

/** A press, from its button to the disk. Its id and its time stay the same however often it is tried. */
export interface Press {
  id: string;
  felt: Felt;
  /** When it was pressed, in milliseconds since 1970. */
  at: number;
  /** What was shown when it was pressed; undefined where the page had not been read yet. */
  context: Context | undefined;
}

export type Stage =
  | { name: 'ready'; undone: boolean }
  | { name: 'saving'; press: Press }
  /** `failure` tells why the press could not be taken back. */
  | { name: 'saved'; press: Press; oneCopy: boolean; failure?: Failure }
  | { name: 'not-saved'; press: Press; failure: Failure };

export interface CaptureState {
  /** Undefined until the page has been read. */
  preview: Preview | undefined;
  level: CaptureLevel;
  /** What is not to be kept of the page this time, whatever the level. */
  leftOut: ReadonlySet<ContextPart>;
  /** What is kept of the page, or would be; undefined until it has been read. */
  kept: Context | undefined;
  /** Why a choice could not be remembered for the site, or kept with the moment. */
  choiceFailure: Failure | undefined;
  stage: Stage;
  chooseLevel(level: CaptureLevel): void;
  /** Leaves a part out of this moment, or takes it back in. */
  togglePart(part: ContextPart): void;
  capture(felt: Felt): void;
  retry(press: Press): void;
  undo(press: Press): void;
  giveUp(press: Press): void;
}

const ready: Stage = { name: 'ready', undone: false };

/** `early` is a press that was made before the app was there: it takes the way of every other from there. */
export function useCapture(
  ask: Ask,
  now: () => number,
  newId: () => string,
  early?: EarlyPress,
): CaptureState {
  const { chooseLevel, togglePart, ...page } = usePage(ask);
  const [stage, setStage] = useState<Stage>(() =>
    early ? { name: 'saving', press: { ...early, context: undefined } } : ready,
  );
  const saved = stage.name === 'saved' ? stage.press : undefined;

  async function save(press: Press, attempt: () => Promise<Outcome>) {
    setStage({ name: 'saving', press });
    const outcome = await attempt();
    if (isSaved(outcome)) setStage({ name: 'saved', press, oneCopy: outcome !== 'saved' });
    else setStage({ name: 'not-saved', press, failure: outcome });
  }

  const send = ({ context, ...press }: Press) =>
    ask('capture-moment', { ...press, ...(context && { context }) });

  useEffect(() => {
    if (stage.name === 'saving') void save(stage.press, () => send(stage.press));
    // At its beginning alone: later presses are saved as they are made.
  }, []);

  return {
    ...page,
    stage,
    chooseLevel: (chosen) => chooseLevel(chosen, saved),
    togglePart: (part) => togglePart(part, saved),
    capture(felt) {
      const press = { id: newId(), felt, at: now(), context: page.kept };
      void save(press, () => send(press));
    },
    retry(press) {
      void save(press, async () => {
        // The background keeps a press that it could not save; it has none that never reached it.
        const again = await ask('retry-unsaved', { id: press.id });
        return again === 'not_found' ? send(press) : again;
      });
    },
    undo(press) {
      void ask('erase-moment', { id: press.id }).then((outcome) => {
        if (isSaved(outcome)) setStage({ name: 'ready', undone: true });
        else if (stage.name === 'saved') setStage({ ...stage, failure: outcome });
      });
    },
    giveUp(press) {
      void ask('drop-unsaved', { id: press.id }).then((outcome) => {
        // What never reached the background needs no letting go there.
        if (isSaved(outcome) || outcome === 'no_answer') setStage(ready);
        else setStage({ name: 'not-saved', press, failure: outcome });
      });
    },
  };
}

/** The page in front, and how much of it is to be kept. */
function usePage(ask: Ask) {
  const [preview, setPreview] = useState<Preview>();
  const [level, setLevel] = useState<CaptureLevel>('page');
  const [leftOut, setLeftOut] = useState<ReadonlySet<ContextPart>>(new Set());
  const [choiceFailure, setChoiceFailure] = useState<Failure>();

  useEffect(() => {
    void ask('preview-page', {}).then((answer) => {
      const seen = typeof answer === 'string' ? unseen : answer;
      setPreview(seen);
      setLevel(seen.level);
    });
  }, [ask]);

  const keep = (chosen: CaptureLevel, without: ReadonlySet<ContextPart>) =>
    preview && withoutParts(keepAtLevel(preview.page, chosen), without);

  /** Asks for what a choice changes: the moment that is saved already, if there is one, and whatever else. */
  async function settle(
    saved: Press | undefined,
    context: Context | undefined,
    also: Promise<Outcome>[] = [],
  ) {
    const asked =
      saved && context
        ? [...also, ask('change-moment', { id: saved.id, change: { context } })]
        : also;
    const outcomes = await Promise.all(asked);
    setChoiceFailure(outcomes.find((outcome) => !isSaved(outcome)));
  }

  /** Chooses for the site, and for the moment that is saved already, if there is one. */
  function chooseLevel(chosen: CaptureLevel, saved: Press | undefined) {
    setLevel(chosen);
    const host = preview?.page.host;
    const remembered = host ? [ask('set-site-level', { host, level: chosen })] : [];
    void settle(saved, keep(chosen, leftOut), remembered);
  }

  /** Chooses for this moment alone. */
  function togglePart(part: ContextPart, saved: Press | undefined) {
    const without = new Set(leftOut);
    if (!without.delete(part)) without.add(part);
    setLeftOut(without);
    void settle(saved, keep(level, without));
  }

  const kept = keep(level, leftOut);
  return { preview, level, leftOut, kept, choiceFailure, chooseLevel, togglePart };
}

/** What is known where even the background did not answer. */
const unseen: Preview = {
  page: { level: 'words', readFrom: 'none' },
  level: 'page',
  unsaved: [],
  standing: undefined,
};
