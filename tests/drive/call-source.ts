/**
 * The source text of a call of that function with those arguments, to be run somewhere else. The
 * function sees nothing of its file there, and the arguments pass as JSON; before them may come one
 * that is made over there, given as source text.
 */
export function callSource(
  fn: (...args: never[]) => unknown,
  args: readonly unknown[],
  first?: string,
): string {
  const given = args.map((argument) => JSON.stringify(argument) ?? 'undefined');
  return `(${fn.toString()})(${[...(first === undefined ? [] : [first]), ...given].join(', ')})`;
}
