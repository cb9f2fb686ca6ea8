import * as z from '../schema.ts';

/** Milliseconds since 1970, up to the year 9999: a clock may be wrong, a date must stay showable. */
export const Instant = z.int().check(z.minimum(0), z.maximum(253_402_300_799_999));
