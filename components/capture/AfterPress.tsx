import type { Ask } from '../../lib/messages/client.ts';
import type { ThreadFacts } from '../../lib/moment/thread-facts.ts';
import { t } from '../../lib/words/words.ts';
import { MomentEditor } from '../moment/MomentEditor.tsx';
import { Button } from '../ui/Button.tsx';
import { ParkButton } from './ParkButton.tsx';
import type { Press } from './use-capture.ts';

interface AfterPressProps {
  press: Press;
  /** How the conversation stands, as far as it is kept. */
  thread: ThreadFacts | undefined;
  ask: Ask;
  onReflect(): void;
}

/** What may be added to a moment that is saved already. None of it is asked for. */
export function AfterPress({ press, thread, ask, onReflect }: AfterPressProps) {
  return (
    <div class="after-press">
      <MomentEditor ask={ask} moment={press} thread={thread} />
      <div class="after-end">
        <Button onClick={onReflect}>{t('saved.reflect')}</Button>
        {press.felt === 'dismissed' && <ParkButton ask={ask} id={press.id} />}
      </div>
    </div>
  );
}
