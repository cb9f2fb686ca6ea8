import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { EarlyPress } from '../../lib/messages/shell.ts';
import type { Context } from '../../lib/moment/context.ts';
import type { Felt } from '../../lib/moment/felt.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { FeltMark } from '../ui/FeltMark.tsx';
import { Logo } from '../ui/Logo.tsx';
import { AfterPress } from './AfterPress.tsx';
import { KeptFromPage } from './KeptFromPage.tsx';
import { momentText } from './moment-text.ts';
import { NotSaved } from './NotSaved.tsx';
import { OneCopy } from './OneCopy.tsx';
import { type CaptureState, type Press, type Stage, useCapture } from './use-capture.ts';
import { Waiting } from './Waiting.tsx';
import './CaptureApp.css';

export interface CaptureAppProps {
  ask: Ask;
  /** A press that was made before the app was there. */
  early?: EarlyPress | undefined;
  now(): number;
  newId(): string;
  openHistory(): void;
  /** Called when the options page has been opened at a moment. */
  onLeave(): void;
}

/** The toolbar popup: what would be kept, one big button, one smaller; then what is optional. */
export function CaptureApp({ ask, early, now, newId, openHistory, onLeave }: CaptureAppProps) {
  const state = useCapture(ask, now, newId, early);
  const { preview, stage } = state;
  const [openFailure, setOpenFailure] = useState<Failure>();
  const press = stage.name === 'ready' ? undefined : stage.press;
  // What was pressed before the page had been read is told with what has been read since.
  const shown = press?.context ?? state.kept;
  const reflect = async (id: string) => {
    const outcome = await ask('open-moment', { id });
    if (isSaved(outcome)) onLeave();
    else setOpenFailure(outcome);
  };
  return (
    <main class="capture">
      <Head onHistory={openHistory} />
      <Waiting ask={ask} preview={preview} />
      <KeptFromPage
        state={state}
        now={now()}
        mayChoose={stage.name === 'ready' || stage.name === 'saved'}
      />
      {stage.name === 'ready' && <PressButtons onPress={state.capture} />}
      {(stage.name === 'saving' || stage.name === 'saved') && (
        <SavedBox
          saved={stage.name === 'saved'}
          oneCopy={stage.name === 'saved' && stage.oneCopy}
          felt={stage.press.felt}
          onUndo={() => state.undo(stage.press)}
        />
      )}
      <OneCopy
        stage={stage}
        standing={preview?.standing}
        context={shown}
        openHistory={openHistory}
      />
      {/* While it is being saved the window keeps its height: to resize it costs as much as to save. */}
      {stage.name === 'saving' && <div class="press-met" />}
      {stage.name === 'saved' && (
        <AfterPress
          press={stage.press}
          thread={state.kept?.thread}
          ask={ask}
          onReflect={() => void reflect(stage.press.id)}
        />
      )}
      {stage.name === 'not-saved' && <PressNotSaved stage={stage} state={state} context={shown} />}
      {stage.name === 'saved' && stage.failure && (
        <FailureNote title={t('saved.notUndone')} failure={stage.failure} />
      )}
      {openFailure && <FailureNote title={t('saved.notOpened')} failure={openFailure} />}
      <p class="stage-note" role="status">
        {stageNote(stage)}
      </p>
    </main>
  );
}

interface PressNotSavedProps {
  stage: Stage & { name: 'not-saved' };
  state: CaptureState;
  context: Context | undefined;
}

function PressNotSaved({ stage: { press, failure }, state, context }: PressNotSavedProps) {
  return (
    <NotSaved
      title={t('notSaved.title')}
      failure={failure}
      takesFocus
      text={momentText({ ...press, context })}
      onRetry={() => state.retry(press)}
      onDrop={() => state.giveUp(press)}
    />
  );
}

function Head({ onHistory }: { onHistory(): void }) {
  return (
    <header class="capture-head">
      <h1>
        <Logo />
      </h1>
      <Button look="quiet" onClick={onHistory}>
        {t('nav.openHistory')}
      </Button>
    </header>
  );
}

/** What a screen reader hears as the stage changes; seen only where nothing else shows it. */
function stageNote(stage: Stage): ComponentChildren {
  if (stage.name === 'saved') {
    return <span class="unseen">{stage.oneCopy ? t('saved.titleOneCopy') : t('saved.title')}</span>;
  }
  return stage.name === 'ready' && stage.undone && t('saved.undone');
}

function PressButtons({ onPress }: { onPress(felt: Felt): void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => keepFocusOn(() => first.current), []);
  return (
    <>
      <Button look="main" class="press-dismissed" ref={first} onClick={() => onPress('dismissed')}>
        <FeltMark felt="dismissed" />
        {t('press.dismissed')}
      </Button>
      <Button class="press-met" onClick={() => onPress('met')}>
        <FeltMark felt="met" />
        {t('press.met')}
      </Button>
    </>
  );
}

interface SavedBoxProps {
  saved: boolean;
  /** Whether only one copy of the log has it. */
  oneCopy: boolean;
  felt: Press['felt'];
  onUndo(): void;
}

/** In this time, in milliseconds, the second click of a double click must not undo what the first one did. */
const doubleClick = 500;

/** Takes the big button's place. The focus moves to the word, not to Undo: a second Enter must undo nothing. */
function SavedBox({ saved, oneCopy, felt, onUndo }: SavedBoxProps) {
  const word = useRef<HTMLParagraphElement>(null);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    word.current?.focus();
    const timer = setTimeout(() => setSettled(saved), doubleClick);
    return () => clearTimeout(timer);
  }, [saved]);
  return (
    <div class="saved-box">
      <FeltMark felt={felt} />
      <div class="saved-words">
        <p class="saved-word" ref={word} tabIndex={-1}>
          {saved ? t(oneCopy ? 'saved.titleOneCopy' : 'saved.title') : t('saved.saving')}
        </p>
        {saved && <p class="saved-hint">{t('saved.optional')}</p>}
      </div>
      {saved && (
        <Button look="quiet" disabled={!settled} onClick={onUndo}>
          {t('saved.undo')}
        </Button>
      )}
    </div>
  );
}

/**
 * Gives the focus to what `find` finds: the first thing Enter does is the one thing the window is for.
 * Firefox opens a popup without the focus and puts it on the page as a whole when it comes: then it is
 * passed on, and an Enter that comes before that counts. Answers the function that ends this.
 */
function keepFocusOn(find: () => HTMLElement | null): () => void {
  const pass = () => {
    if (document.activeElement === document.body) find()?.focus();
  };
  const press = ({ key, repeat }: KeyboardEvent) => {
    if (key === 'Enter' && !repeat && document.activeElement === document.body) find()?.click();
  };
  pass();
  document.addEventListener('keydown', press);
  addEventListener('focus', pass);
  document.addEventListener('visibilitychange', pass);
  return () => {
    document.removeEventListener('keydown', press);
    removeEventListener('focus', pass);
    document.removeEventListener('visibilitychange', pass);
  };
}
