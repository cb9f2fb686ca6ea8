import type { WholeLog } from '../../lib/log/whole-log.ts';
import { outcomes } from '../../lib/moment/expectation.ts';
import type { Story } from '../../lib/moment/story.ts';
import { storyRecord } from '../../lib/reflect/story-record.ts';
import { t, tCount } from '../../lib/words/words.ts';
import { useWholeLog } from '../options/use-whole-log.ts';

interface StoryRecordProps {
  log: WholeLog;
  /** The moment that is being looked at, and is not counted. */
  momentId: string;
  story: Story;
  ownStory: string | undefined;
}

/** What became of a story when it came before, told plainly: "4 times before: 3 turned out otherwise, 1 never found out". */
export function StoryRecord({ log, momentId, story, ownStory }: StoryRecordProps) {
  const { moments } = useWholeLog(log);
  const record = storyRecord(moments, { story, ownStory }, momentId);
  if (record.moments === 0) return null;
  const settled = outcomes
    .filter((outcome) => record.settled[outcome] > 0)
    .map((outcome) => tCount(`reflect.story.${outcome}`, record.settled[outcome]));
  const before = tCount('reflect.story.before', record.moments);
  return (
    <p class="reflecting-note" role="status">
      {settled.length > 0
        ? `${before}: ${settled.join(t('list.comma'))}.`
        : `${before}. ${t('reflect.story.noneSettled')}`}
    </p>
  );
}
