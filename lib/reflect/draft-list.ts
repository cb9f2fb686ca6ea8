import type { Draft, DraftEdits, DraftShape } from '../moment/draft.ts';

/** A draft of this shape, begun at `now`. */
export function newDraft(id: string, shape: DraftShape, parts: Draft['parts'], now: number): Draft {
  return { id, shape, parts, at: now, changedAt: now };
}

/**
 * The edits that `drafts`, as the log has them now, do not hold yet. One that the log holds as it is, or
 * newer, is done: from then on the log's word counts, whoever changed it.
 */
export function stillToSave(drafts: readonly Draft[], edits: DraftEdits): DraftEdits {
  const logged = new Map(drafts.map((draft) => [draft.id, draft]));
  const waiting = Object.entries(edits).filter(([id, edit]) => {
    const draft = logged.get(id);
    return edit === null ? draft !== undefined : !draft || isOlder(draft, edit);
  });
  return Object.fromEntries(waiting);
}

function isOlder(draft: Draft, edit: Draft): boolean {
  return draft.changedAt < edit.changedAt || (draft.copiedAt ?? 0) < (edit.copiedAt ?? 0);
}

/** `draft` with `text` in one of its parts. */
export function withPart(draft: Draft, part: string, text: string, now: number): Draft {
  const others = draft.parts.filter((each) => each.part !== part);
  const parts = text === '' ? others : [...others, { part, text }];
  return { ...draft, parts, changedAt: laterThan(draft, now) };
}

/** `draft` in another shape. What was written for the one before is kept with it; `parts` fill what is empty. */
export function withShape(
  draft: Draft,
  shape: DraftShape,
  parts: Draft['parts'],
  now: number,
): Draft {
  const written = new Set(draft.parts.map(({ part }) => part));
  const added = parts.filter(({ part }) => !written.has(part));
  return {
    ...draft,
    shape,
    parts: [...draft.parts, ...added],
    changedAt: laterThan(draft, now),
  };
}

/** `draft` in the person's own wording as a whole; following from its parts again where `text` is undefined. */
export function withText(draft: Draft, text: string | undefined, now: number): Draft {
  const { text: _, ...rest } = draft;
  return { ...rest, ...(text !== undefined && { text }), changedAt: laterThan(draft, now) };
}

/** `now`, but after the change before, and after the last copy: of two states one is always the later. */
export function laterThan({ changedAt, copiedAt = 0 }: Draft, now: number): number {
  return Math.max(now, changedAt + 1, copiedAt + 1);
}
