import { caps } from '../../moment/caps.ts';
import type { Trap } from '../../moment/trap.ts';
import { cutText } from '../../moment/cut-text.ts';
import type { Entry } from '../foreign-moment.ts';
import { instantOf } from '../zoned-time.ts';
import { listPart, partOf, textPart } from '../loose.ts';

/**
 * FreeCBT's archive (`{v: "Archive-v1" | "Archive-v2", thoughts: […]}`, as JSON or between two `:FreeCBT:` as
 * base64 of lz-string; 2022) and Quirk's, from which it grew (2020). A thought comes in as a moment of
 * feeling dismissed: the automatic thought is what was concluded, distortions are thinking traps, the
 * alternative thought is the one line, and the challenge stands with the facts, as there is no other
 * place for it. Not carried: Quirk's check-ups and follow-ups but for the note, and distortions that have
 * no counterpart here.
 */
export const freeCbtMark = ':FreeCBT:';

export function isFreeCbt(value: unknown): boolean {
  const version = textPart(value, 'v');
  return (
    listPart(value, 'thoughts') !== undefined &&
    (version === undefined || version.startsWith('Archive-v'))
  );
}

/** The versions of archives that are known. Quirk's have none. */
export function isKnownArchive(value: unknown): boolean {
  return [undefined, 'Archive-v1', 'Archive-v2'].includes(textPart(value, 'v'));
}

/** Whether an archive is Quirk's: only its thoughts are followed up. */
export function isQuirk(value: unknown): boolean {
  const parts = ['immediateCheckup', 'followUpDate', 'followUpNote'];
  const thoughts = listPart(value, 'thoughts') ?? [];
  return thoughts.some((thought) => parts.some((part) => partOf(thought, part) !== undefined));
}

const traps: Record<string, Trap> = {
  'all-or-nothing': 'all_or_nothing',
  'emotional-reasoning': 'emotional_reasoning',
  'fortune-telling': 'fortune_telling',
  labeling: 'labelling',
  'magnification-of-the-negative': 'filtering',
  'minimization-of-the-positive': 'discounting',
  'mind-reading': 'mind_reading',
  'other-blaming': 'personalizing',
  overgeneralization: 'always_never',
  'self-blaming': 'personalizing',
  'should-statements': 'should_statements',
  catastrophizing: 'catastrophizing',
};

export function freeCbtEntries(value: unknown): Entry[] {
  return (listPart(value, 'thoughts') ?? []).map((thought, index) => {
    const concluded = cutText(textPart(thought, 'automaticThought') ?? '', caps.facts).text;
    const alternative = textPart(thought, 'alternativeThought')?.trim() ?? '';
    const reframe = cutText(alternative, caps.line);
    const found = trapsOf(thought);
    const reflection = {
      ...(concluded && { concluded }),
      ...(found.length > 0 && { traps: found }),
      ...(reframe.text && !reframe.cut && { reframe: reframe.text }),
    };
    return {
      at: index + 1,
      time: instantOf(partOf(thought, 'createdAt')),
      texts: [
        textPart(thought, 'challenge'),
        reframe.cut ? alternative : undefined,
        textPart(thought, 'followUpNote'),
      ],
      felt: 'dismissed',
      reflection: Object.keys(reflection).length > 0 ? reflection : undefined,
      identity: textPart(thought, 'uuid') ?? JSON.stringify(thought),
    };
  });
}

/** Distortions stand as slugs, or as objects with one. */
function trapsOf(thought: unknown): Trap[] {
  const slugs = (listPart(thought, 'cognitiveDistortions') ?? [])
    .filter((each) => partOf(each, 'selected') !== false)
    .map((each) => (typeof each === 'string' ? each : textPart(each, 'slug')));
  const known = slugs.map((slug) =>
    slug !== undefined && Object.hasOwn(traps, slug) ? traps[slug] : undefined,
  );
  return [...new Set(known)].filter((trap) => trap !== undefined);
}
