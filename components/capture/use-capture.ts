import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Outcome, Preview } from '../../lib/messages/answers.ts';
import type { CaptureLevel } from '../../lib/moment/capture-level.ts';
import { type Context, keepAtLevel } from '../../lib/moment/context.ts';
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
  | { name: 'saved'; press: Press; failure?: Failure }
  | { name: 'not-saved'; press: Press; failure: Failure };

export interface CaptureState {
  /** Undefined until the page has been read. */
  preview: Preview | undefined;
  level: CaptureLevel;
  /** Why the level could not be remembered for the site, or kept with the moment. */
  levelFailure: Failure | undefined;
  stage: Stage;
  chooseLevel(level: CaptureLevel): void;
  capture(felt: Felt): void;
  retry(press: Press): void;
  undo(press: Press): void;
  giveUp(press: Press): void;
}

const ready: Stage = { name: 'ready', undone: false };

export function useCapture(ask: Ask, now: () => number, newId: () => string): CaptureState {
  const { preview, level, levelFailure, chooseLevel } = usePage(ask);
  const [stage, setStage] = useState<Stage>(ready);

  async function save(press: Press, attempt: () => Promise<Outcome>) {
    setStage({ name: 'saving', press });
    const outcome = await attempt();
    if (outcome === 'saved') setStage({ name: 'saved', press });
    else setStage({ name: 'not-saved', press, failure: outcome });
  }

  const send = ({ context, ...press }: Press) =>
    ask('capture-moment', { ...press, ...(context && { context }) });

  return {
    preview,
    level,
    levelFailure,
    stage,
    chooseLevel: (chosen) => chooseLevel(chosen, stage.name === 'saved' ? stage.press : undefined),
    capture(felt) {
      const context = preview && keepAtLevel(preview.page, level);
      const press = { id: newId(), felt, at: now(), context };
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
        if (outcome === 'saved') setStage({ name: 'ready', undone: true });
        else setStage({ name: 'saved', press, failure: outcome });
      });
    },
    giveUp(press) {
      void ask('drop-unsaved', { id: press.id }).then((outcome) => {
        // What never reached the background needs no letting go there.
        if (outcome === 'saved' || outcome === 'no_answer') setStage(ready);
        else setStage({ name: 'not-saved', press, failure: outcome });
      });
    },
  };
}

/** The page in front, and how much of it is to be kept. */
function usePage(ask: Ask) {
  const [preview, setPreview] = useState<Preview>();
  const [level, setLevel] = useState<CaptureLevel>('page');
  const [levelFailure, setLevelFailure] = useState<Failure>();

  useEffect(() => {
    void ask('preview-page', {}).then((answer) => {
      const seen = typeof answer === 'string' ? unseen : answer;
      setPreview(seen);
      setLevel(seen.level);
    });
  }, [ask]);

  /** Chooses for the site, and for the moment that is saved already, if there is one. */
  function chooseLevel(chosen: CaptureLevel, saved: Press | undefined) {
    setLevel(chosen);
    if (!preview) return;
    const { page } = preview;
    const asked: Promise<Outcome>[] = [];
    if (page.host) asked.push(ask('set-site-level', { host: page.host, level: chosen }));
    if (saved) {
      const change = { context: keepAtLevel(page, chosen) };
      asked.push(ask('change-moment', { id: saved.id, change }));
    }
    void Promise.all(asked).then((outcomes) =>
      setLevelFailure(outcomes.find((outcome) => outcome !== 'saved')),
    );
  }
  return { preview, level, levelFailure, chooseLevel };
}

/** What is known where even the background did not answer. */
const unseen: Preview = { page: { level: 'words', readFrom: 'none' }, level: 'page', unsaved: [] };
