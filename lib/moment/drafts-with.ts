import { type Draft, type DraftEdits, mostDrafts } from './draft.ts';

/** `drafts` with these edits made, oldest first. What would be more than a record can hold is not added. */
export function draftsWith(drafts: readonly Draft[], edits: DraftEdits): Draft[] {
  const unchanged = drafts.filter(({ id }) => !(id in edits));
  const changed = Object.values(edits).filter((draft) => draft !== null);
  return [...unchanged, ...changed]
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .slice(0, mostDrafts);
}
