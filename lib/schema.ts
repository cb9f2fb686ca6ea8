import { config } from 'zod/mini';

// zod compiles parsers with `new Function`, which the extension's policy refuses (and logs on every start).
config({ jitless: true });

// Star-exported, so that only the parts in use are bundled.
export * from 'zod/mini';
