/** A store of many values under names. What is written in one go is written whole or not at all. */
export interface KeyValues {
  keys(): Promise<string[]>;
  read(keys: readonly string[]): Promise<Record<string, unknown>>;
  write(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
