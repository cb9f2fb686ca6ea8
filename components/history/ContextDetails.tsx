import { type ComponentChild, type ComponentChildren, Fragment } from 'preact';
import type { Fade } from '../../lib/care/fading.ts';
import { caps } from '../../lib/moment/caps.ts';
import { type Context, isRaw } from '../../lib/moment/context.ts';
import { type ContextPart, contextParts, partsOf } from '../../lib/moment/context-parts.ts';
import { formatNumber, type MessageKey, t } from '../../lib/words/words.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { partText } from '../ui/part-words.ts';
import { dayAndTime } from '../ui/when.ts';
import { ContextRow } from './ContextRow.tsx';
import type { PartEdits } from './use-parts.ts';
import './ContextDetails.css';

const names: Record<ContextPart, MessageKey> = {
  site: 'moment.where',
  conversation: 'moment.conversation',
  conversationWith: 'moment.with',
  lastFrom: 'moment.lastFrom',
  lastAt: 'moment.lastAt',
  readMark: 'moment.readMark',
  title: 'moment.title',
  address: 'moment.address',
  words: 'moment.words',
};

interface ContextDetailsProps {
  context: Context;
  /** Left out where nothing can be removed. */
  edits?: PartEdits | undefined;
  /** What stands below the conversation: whose it is to the person. */
  privateName?: ComponentChild;
  /** How what the page said stands: where it is blurred, it is shown on a press only. */
  fade?: Fade['state'];
  /** What stands below: when the page's details are erased. */
  children?: ComponentChildren;
}

/** What was kept of the page, each part under its name, and the way to remove it. */
export function ContextDetails(props: ContextDetailsProps) {
  const { context, edits, privateName, fade, children } = props;
  const { wordsCut, readFrom } = context;
  const kept = partsOf(context);
  const shown = contextParts.filter((part) => kept.includes(part) || edits?.removed.has(part));
  return (
    <section class="context" aria-label={t('kept.heading')}>
      {shown.length === 0 && fade !== 'faded' && <p class="context-note">{t('moment.none')}</p>}
      {shown.length > 0 && (
        <dl>
          {shown.map((part) => (
            <Fragment key={part}>
              <ContextRow
                name={t(names[part])}
                text={partText(context, part, dayAndTime)}
                quoted={part === 'words'}
                show={fade === 'blurred' && isRaw(part) ? t(`care.show.${part}`) : undefined}
                removed={edits?.removed.has(part) ?? false}
                onRemove={edits && (() => edits.remove(part))}
                onPutBack={edits && (() => edits.putBack(part))}
              />
              {part === 'conversation' && privateName}
            </Fragment>
          ))}
        </dl>
      )}
      {edits && edits.removed.size > 0 && <p class="context-note">{t('moment.removedNote')}</p>}
      {edits?.failure && <FailureNote title={t('notSaved.title')} failure={edits.failure} />}
      {wordsCut && (
        <p class="context-note">{t('saved.wordsCut', { count: formatNumber(caps.words) })}</p>
      )}
      {readFrom === 'tab' && <p class="context-note">{t('moment.unread')}</p>}
      {children}
    </section>
  );
}
