import * as z from '../schema.ts';

/**
 * What being ignored threatens: belonging, self-esteem, control and a meaningful existence (Williams
 * 2009, need-threat model), and beside them safety, for what is clearly not okay.
 */
export const needs = ['belonging', 'self_esteem', 'control', 'meaning', 'safety'] as const;

export const Need = z.enum(needs);
export type Need = z.infer<typeof Need>;
