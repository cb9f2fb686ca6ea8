import { MomentId } from '../../lib/moment/moment.ts';
import * as z from '../../lib/schema.ts';

/** What the options page shows. */
export const View = z.union([
  z.strictObject({
    name: z.enum(['history', 'reflect', 'drafts']),
    momentId: z.optional(MomentId),
  }),
  z.strictObject({
    name: z.literal('insights'),
    year: z.optional(z.int().check(z.minimum(2000), z.maximum(9999))),
  }),
  z.strictObject({ name: z.literal('people'), personId: z.optional(z.uuid()) }),
  z.strictObject({
    name: z.enum(['deleted', 'parked', 'help', 'settings', 'transfer', 'summary']),
  }),
]);
export type View = z.infer<typeof View>;

/** The view in `state`, as the browser's session history gives it back; History where there is none. */
export function parseView(state: unknown): View {
  const parsed = View.safeParse(state);
  return parsed.success ? parsed.data : { name: 'history' };
}
