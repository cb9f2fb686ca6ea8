/** Every format that is written, the recommended one first. */
export const targetNames = ['age', 'json', 'markdown', 'csv', 'day_one'] as const;
export type TargetName = (typeof targetNames)[number];

const endings: Record<TargetName, string> = {
  age: 'age',
  json: 'json',
  markdown: 'zip',
  csv: 'csv',
  day_one: 'zip',
};

/** A name that says nothing of what is in the file: "notes-2026-11-25.age". */
export function fileName(target: TargetName, day: string): string {
  return `notes-${day}.${endings[target]}`;
}
