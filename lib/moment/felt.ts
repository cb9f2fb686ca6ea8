import * as z from '../schema.ts';

/** What a moment was: `dismissed`, or `met` (heard, included, answered). */
export const Felt = z.enum(['dismissed', 'met']);
export type Felt = z.infer<typeof Felt>;
