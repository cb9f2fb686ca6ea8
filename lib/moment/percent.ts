import * as z from '../schema.ts';

/* @__NO_SIDE_EFFECTS__ */
const percent = () => z.int().check(z.minimum(0), z.maximum(100));

/** A whole number from 0 to 100. */
export const Percent = percent();
