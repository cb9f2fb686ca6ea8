import { LocalDate } from '../moment/local-date.ts';
import * as z from '../schema.ts';
import { helpTopics } from './help-topic.ts';

/** A country by its two letters (ISO 3166-1), as `Intl.DisplayNames` knows it. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));
export type Country = z.infer<typeof Country>;

/** A number as it is dialled inside its country, with the gaps that its service writes. */
export const Phone = z.string().check(
  z.regex(/^\d[\d -]*\d$/),
  z.refine((text) => inBounds(text.replace(/\D/g, '').length, 3, 15)),
);

/** A page that is open to everybody: https, a host, and nothing that could be a secret. */
export const Address = z.string().check(z.refine(isOpenAddress));

const Clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const Weekday = z.int().check(z.minimum(1), z.maximum(7));

/** When a line answers, by the clocks of its own country; days from Monday, 1, to Sunday, 7. */
const Hours = z.union([
  z.literal('always'),
  z
    .array(z.strictObject({ days: z.tuple([Weekday, Weekday]), from: Clock, to: Clock }))
    .check(z.minLength(1)),
]);

const Contact = z
  .strictObject({
    phone: z.optional(Phone),
    /** A number for text messages, and the word to send to it where one is asked for. */
    text: z.optional(z.strictObject({ to: Phone, word: z.optional(z.string()) })),
    address: z.optional(Address),
  })
  .check(z.refine(({ phone, text, address }) => Boolean(phone ?? text ?? address)));

const countries = z.array(Country).check(z.minLength(1));

/** Where a fact about a line was found, and the day on which it was so. */
const found = {
  /** The page that says so: the service's own or an authority's, or else a newspaper's. */
  source: Address,
  /** The day on which the source is known to have said so; without one, the day it was looked up. */
  confirmed: LocalDate,
};

/** A service that somebody can turn to. Nothing of it is from memory: a wrong number harms. */
export const HelpLine = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  for: z.array(z.enum(helpTopics)).check(z.minLength(1)),
  countries: z.union([z.literal('international'), countries]),
  /** As the service calls itself. */
  name: z.string().check(z.minLength(1)),
  contact: Contact,
  /** Whom it is for, where it is not for everybody. */
  callers: z.optional(z.enum(['women', 'men', 'adults', 'young'])),
  /** Its languages, as tags, where the source names them. */
  languages: z.optional(z.array(z.string()).check(z.minLength(1))),
  hours: z.optional(Hours),
  ...found,
});
export type HelpLine = z.infer<typeof HelpLine>;
export type Hours = z.infer<typeof Hours>;

/** The numbers to call where life is in danger. */
export const EmergencyNumbers = z.strictObject({
  countries,
  numbers: z.array(Phone).check(z.minLength(1)),
  ...found,
});
export type EmergencyNumbers = z.infer<typeof EmergencyNumbers>;

function isOpenAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === 'https:' && username + password + search + hash === '';
}

function inBounds(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
