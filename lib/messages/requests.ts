import { CaptureLevel } from '../moment/capture-level.ts';
import { caps } from '../moment/caps.ts';
import { Context } from '../moment/context.ts';
import { Felt } from '../moment/felt.ts';
import { Instant } from '../moment/instant.ts';
import { CheckIn } from '../moment/check-in.ts';
import { Moment, MomentChange, MomentId } from '../moment/moment.ts';
import { ConversationKey, Person, PersonChange } from '../moment/person.ts';
import * as z from '../schema.ts';
import { sourceNames } from '../transfer/source.ts';
import type { MessageName } from './answers.ts';

const OneMoment = z.strictObject({ id: MomentId });
/** How many records of a sort travel in one message. */
export const mostTogether = 500;
const PersonId = Person.shape.id;

/** Every message from our pages to the background, and what each asks with. */
export const requests = {
  /** Reads the page in front, once. */
  'preview-page': z.strictObject({}),
  'capture-moment': z.strictObject({
    /** Made by whoever asks, so that a press that is asked for twice is stored once. */
    id: MomentId,
    felt: Felt,
    /** When it was pressed: a press that is tried again keeps its time. */
    at: Instant,
    /** What was shown, and its level. Left out while the page has not been read: the background then reads it. */
    context: z.optional(Context),
  }),
  'retry-unsaved': OneMoment,
  /** Gives up a press that could not be saved. */
  'drop-unsaved': OneMoment,
  'change-moment': z.strictObject({ id: MomentId, change: MomentChange }),
  /** Puts a moment among the recently deleted. */
  'delete-moment': OneMoment,
  'restore-moment': OneMoment,
  'erase-moment': OneMoment,
  /** Keeps a whole moment, written down elsewhere: what was lost from the log while it was reflected on. */
  'keep-moment': z.strictObject({ moment: Moment }),
  /** Puts a moment out of sight until the person's window opens. */
  'park-moment': OneMoment,
  'add-person': z.strictObject({ person: Person }),
  'change-person': z.strictObject({ id: PersonId, change: PersonChange }),
  'remove-person': z.strictObject({ id: PersonId }),
  /** Gives a conversation to somebody, from whomever had it; null lets it stand by itself again. */
  'move-conversation': z.strictObject({
    conversation: ConversationKey,
    to: z.nullable(PersonId),
  }),
  /** Makes two people one, under the name and id of the first. */
  'merge-people': z.strictObject({ id: PersonId, otherId: PersonId }),
  /** Takes that back: both as they were before. */
  'part-people': z.strictObject({ one: Person, other: Person }),
  'add-check-in': z.strictObject({ checkIn: CheckIn }),
  /** Begins to bring a file in; whatever was begun before and not finished is taken back. */
  'begin-import': z.strictObject({ id: z.uuid(), source: z.enum(sourceNames) }),
  /** Adds a part of it: parts are numbered from 0. */
  'import-records': z.strictObject({
    id: z.uuid(),
    part: z.int().check(z.minimum(0)),
    moments: z.array(Moment).check(z.maxLength(mostTogether)),
    people: z.array(Person).check(z.maxLength(mostTogether)),
    checkIns: z.array(CheckIn).check(z.maxLength(mostTogether)),
  }),
  /** From now on it stays. */
  'finish-import': z.strictObject({ id: z.uuid() }),
  /** Takes a part of it back, the last first. */
  'undo-import': z.strictObject({ id: z.uuid() }),
  /** Takes back what was begun and not finished. */
  'undo-unfinished-imports': z.strictObject({}),
  /** Looks at both copies of the log, and brings up the one that is behind. */
  'settle-log': z.strictObject({}),
  /** Gives each copy of the log what it lacks. */
  'rebuild-log': z.strictObject({}),
  /** Writes records again of which one copy is damaged. */
  'repair-records': z.strictObject({
    ids: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(500)),
  }),
  /** Erases the log, what waits to be saved, and the settings. */
  'erase-everything': z.strictObject({}),
  /** Opens the options page, to reflect on this moment. */
  'open-moment': OneMoment,
  'set-site-level': z.strictObject({
    host: z.string().check(z.minLength(1), z.maxLength(caps.host)),
    /** Null forgets the site's level. */
    level: z.nullable(CaptureLevel),
  }),
} as const satisfies Record<MessageName, z.ZodMiniType>;

export type Request<Name extends MessageName> = z.infer<(typeof requests)[Name]>;

/** A message as it travels. */
export const Envelope = z.strictObject({
  name: z.enum(Object.keys(requests) as [MessageName, ...MessageName[]]),
  request: z.unknown(),
});
