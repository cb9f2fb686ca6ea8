import type { CaptureLevel } from '../../lib/moment/capture-level.ts';
import { type Context, keepAtLevel } from '../../lib/moment/context.ts';
import { type ContextPart, partsOf } from '../../lib/moment/context-parts.ts';
import { t } from '../../lib/words/words.ts';
import { partText } from '../ui/part-words.ts';
import './PartPicker.css';

interface PartPickerProps {
  page: Context;
  level: CaptureLevel;
  leftOut: ReadonlySet<ContextPart>;
  timeWords(at: number): string;
  onToggle(part: ContextPart): void;
}

/** Each part that the level keeps of the page, to be left out of this moment and taken back in. */
export function PartPicker({ page, level, leftOut, timeWords, onToggle }: PartPickerProps) {
  const reached = keepAtLevel(page, level);
  const parts = partsOf(reached);
  if (parts.length === 0) return null;
  return (
    <fieldset class="part-picker">
      <legend>{t('kept.parts')}</legend>
      <div class="part-choices">
        {parts.map((part) => (
          <label class="part-choice" key={part}>
            <input type="checkbox" checked={!leftOut.has(part)} onChange={() => onToggle(part)} />
            <bdi>{shortName(part) ?? partText(reached, part, timeWords)}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The name of a part whose text is long, and stands among the levels already. */
function shortName(part: ContextPart): string | undefined {
  if (part === 'title') return t('moment.title');
  if (part === 'address') return t('moment.address');
  return part === 'words' ? t('kept.theWords') : undefined;
}
