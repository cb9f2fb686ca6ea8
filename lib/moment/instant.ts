import * as z from '../schema.ts';

// In a function that is known to do nothing else, so that a page which parses nothing goes without it.
/* @__NO_SIDE_EFFECTS__ */
const instant = () => z.int().check(z.minimum(0), z.maximum(253_402_300_799_999));

/** Milliseconds since 1970, up to the year 9999: a clock may be wrong, a date must stay showable. */
export const Instant = instant();
