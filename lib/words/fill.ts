export type Values = Record<string, string | number>;

/** `text` with each `{name}` in it replaced by `values.name`. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
