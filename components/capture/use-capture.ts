import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Outcome, Preview } from '../../lib/messages/answers.ts';
import type { CaptureLevel } from '../../lib/moment/capture-level.ts';
import { type Context, keepAtLevel } from '../../lib/moment/context.ts';
import type { Felt } from '../../lib/moment/felt.ts';

/** A press, from its button to the disk. Its id stays the same however often it is tried. */
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
  | { name: 'saved'; press: Press }
  | { name: 'not-saved'; press: Press; failure: Failure };

export interface CaptureState {
  /** Undefined until the page has been read. */
  preview: Preview | undefined;
  level: CaptureLevel;
  stage: Stage;
  chooseLevel(level: CaptureLevel): void;
  capture(felt: Felt): void;
  retry(press: Press): void;
  undo(press: Press): void;
  giveUp(press: Press): void;
}

const ready: Stage = { name: 'ready', undone: false };

export function useCapture(ask: Ask, now: () => number, newId: () => string): CaptureState {
  const [preview, setPreview] = useState<Preview>();
  const [level, setLevel] = useState<CaptureLevel>('page');
  const [stage, setStage] = useState<Stage>(ready);

  useEffect(() => {
    void ask('preview-page', {}).then((answer) => {
      const seen = answer === 'no_answer' ? unseen : answer;
      setPreview(seen);
      setLevel(seen.level);
    });
  }, [ask]);

  async function save(press: Press, attempt: () => Promise<Outcome>) {
    setStage({ name: 'saving', press });
    const outcome = await attempt();
    if (outcome === 'saved') setStage({ name: 'saved', press });
    else setStage({ name: 'not-saved', press, failure: outcome });
  }

  const send = (press: Press) => {
    const { id, felt, context } = press;
    return ask('capture-moment', { id, felt, ...(context && { context }) });
  };

  return {
    preview,
    level,
    stage,
    chooseLevel(chosen) {
      setLevel(chosen);
      const host = preview?.page.host;
      if (host) void ask('set-site-level', { host, level: chosen });
    },
    capture(felt) {
      const context = preview && keepAtLevel(preview.page, level);
      const press = { id: newId(), felt, at: now(), context };
      void save(press, () => send(press));
    },
    retry(press) {
      void save(press, async () => {
        // The background keeps a press that it could not save, with the time of the press.
        const again = await ask('retry-unsaved', { id: press.id });
        return again === 'not_found' ? send(press) : again;
      });
    },
    undo(press) {
      void ask('erase-moment', { id: press.id }).then((outcome) => {
        if (outcome === 'saved') setStage({ name: 'ready', undone: true });
        else setStage({ name: 'not-saved', press, failure: outcome });
      });
    },
    giveUp(press) {
      void ask('drop-unsaved', { id: press.id });
      setStage(ready);
    },
  };
}

/** What is known where even the background did not answer. */
const unseen: Preview = { page: { level: 'words', readFrom: 'none' }, level: 'page', unsaved: [] };
