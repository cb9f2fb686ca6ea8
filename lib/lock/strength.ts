/** How long a passphrase would hold against somebody who has the files and tries by machine. */
export type Strength =
  /** Hours. */
  | 'weak'
  /** Days. */
  | 'fair'
  /** Weeks or months. */
  | 'good'
  /** Years. */
  | 'strong';

/**
 * The least number of guesses, as a power of ten, that each takes. One costs 64 MiB and three passes over
 * it: somebody with several graphics cards is taken to make 10,000 of them in a second.
 */
const least: readonly (readonly [Strength, number])[] = [
  ['strong', 12],
  ['good', 10],
  ['fair', 8.5],
];

/** Says how strong a passphrase is; what is in `known` (names, addresses) is guessed first. */
export type EstimateStrength = (passphrase: string, known?: readonly string[]) => Strength;

/**
 * Loads the estimate, half a megabyte of it: only the page where a passphrase is chosen does. It knows
 * what people commonly choose, and the words of dice lists; words of most languages it takes for letters
 * at random, and so for stronger than they are.
 */
export async function loadStrength(): Promise<EstimateStrength> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (passphrase, known = []) => {
    const { guessesLog10 } = zxcvbn.check(passphrase, [...known]);
    return least.find(([, guesses]) => guessesLog10 >= guesses)?.[0] ?? 'weak';
  };
}
