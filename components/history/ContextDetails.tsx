import { caps } from '../../lib/moment/caps.ts';
import type { Context } from '../../lib/moment/context.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import './ContextDetails.css';

/** What was kept of the page, each part under its name. */
export function ContextDetails({ context }: { context: Context }) {
  const { service, conversation, title, address, words, wordsCut, readFrom } = context;
  const parts = [
    { name: t('moment.where'), text: service },
    { name: t('moment.conversation'), text: conversation },
    { name: t('moment.title'), text: title },
    { name: t('moment.address'), text: address },
  ].filter(({ text }) => text !== undefined);
  return (
    <section class="context" aria-label={t('kept.heading')}>
      {parts.length === 0 && !words && <p class="context-note">{t('moment.none')}</p>}
      {(parts.length > 0 || words) && (
        <dl>
          {parts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
          {words && (
            <div>
              <dt>{t('moment.words')}</dt>
              <dd>
                <blockquote dir="auto">{words}</blockquote>
              </dd>
            </div>
          )}
        </dl>
      )}
      {wordsCut && (
        <p class="context-note">{t('saved.wordsCut', { count: formatNumber(caps.words) })}</p>
      )}
      {readFrom === 'tab' && <p class="context-note">{t('moment.unread')}</p>}
    </section>
  );
}
