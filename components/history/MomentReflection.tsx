import type { Moment } from '../../lib/moment/moment.ts';
import type { Reflection } from '../../lib/moment/reflection.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import { useTopicWords } from '../ui/use-topic-words.ts';
import './MomentReflection.css';

/** What came of looking at a moment, the line it ended on first; nothing where it was not looked at yet. */
export function MomentReflection({ moment: { felt, reflection } }: { moment: Moment }) {
  if (!reflection) return null;
  const { reframe, validation, gave } = reflection;
  const line = reframe ?? validation;
  return (
    <section class={`learned learned-${felt}`} aria-label={t('reflect.finished')}>
      {line && (
        <p class="learned-line own-words" dir="auto">
          {line}
        </p>
      )}
      {reframe && validation && <Words text={validation} />}
      {gave && <Words text={gave} />}
      <Facts reflection={reflection} />
    </section>
  );
}

/** The rest in a few facts, each under its name. */
function Facts({ reflection }: { reflection: Reflection }) {
  const topics = useTopicWords('feelings');
  const { story, ownStory, beliefBefore, beliefAfter, next, nextNote, expectation } = reflection;
  const { boundary, support, named } = reflection;
  const storyText = story === 'own' ? ownStory : story && topics?.stories[story];
  const belief = [beliefBefore, beliefAfter].filter((each) => each !== undefined);
  const facts: [string, string | undefined][] = [
    [t('reflect.steps.story'), storyText],
    [t('reflect.line.both'), belief.map(formatNumber).join(' → ') || undefined],
    [t('reflect.steps.named'), named],
    [t('reflect.steps.boundary'), boundary],
    [t('reflect.steps.support'), support],
    [t('reflect.steps.next'), next && t(`reflect.next.${next}`)],
    [t('reflect.next.note'), nextNote],
    [t('reflect.expected'), expectation?.text],
    [t('outcomes.legend'), expectation?.outcome && t(`outcomes.${expectation.outcome}`)],
  ];
  const told = facts.filter(([, text]) => text !== undefined);
  if (told.length === 0) return null;
  return (
    <dl>
      {told.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ text }: { text: string }) {
  return (
    <p class="own-words" dir="auto">
      {text}
    </p>
  );
}
