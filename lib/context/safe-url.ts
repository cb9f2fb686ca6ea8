import { caps } from '../moment/caps.ts';

export interface SafeUrl {
  /** The host without `www.` and without a port. */
  host: string;
  /** Origin and path, with every part of the path that looks like a secret replaced by `…`. */
  address: string;
}

/** Words after which the next part of a path is a key to something: /share/…, /s/… */
const keyed =
  /^(?:auth|callback|claim|code|dl?|download|gift|grant|ical|j|key|login|meet|passwordless|personal|pin|private|public-calendars|redeem|register|s|saml|sessions?|sh|share|shared|sharing|signed|signin|sso|view)$/i;

/** Words after which all that follows is one: /reset/…/…, and in words like confirm-email too. */
const opening =
  /^(?:2fa|activate|activation|confirm|confirmation|hooks?|invitations?|invites?|join|joinchat|jwt|magic|magiclink|mfa|oauth|onetime|optout|otp|password|recover|recovery|reset|resetpassword|secrets?|tokens?|unsubscribe|verification|verify|webhooks?)$/i;
const openingPhrase = /^(?:api[-_]?keys?|e?mail[-_]preferences|magic[-_]link|one[-_]time)$/i;

/** Hosts where the whole path is a key: short links, rooms, invitations. */
const keyHosts =
  /(?:^|\.)(?:1drv\.ms|bit\.ly|chat\.whatsapp\.com|discord\.gg|file\.io|forms\.gle|goo\.gl|hooks\.slack\.com|join\.slack\.com|meet\.google\.com|meet\.jit\.si|pastebin\.com|privnote\.com|t\.co|tinyurl\.com|wa\.me|we\.tl|webhook\.office\.com|webhook\.site|wetransfer\.com|whereby\.com)$/;

/** Words that may follow without being a key themselves, as those above may: /auth/login, /share/settings. */
const harmless = new Set([
  'account',
  'accept',
  'all',
  'app',
  'authorize',
  'done',
  'edit',
  'email',
  'error',
  'form',
  'help',
  'home',
  'index',
  'list',
  'logout',
  'me',
  'new',
  'overview',
  'profile',
  'request',
  'settings',
  'setup',
  'signup',
  'start',
  'success',
  'user',
  'users',
  'welcome',
]);

const secretShapes = [
  /(?:^|[^a-zA-Z])eyJ[\w-]{6}/, // a JSON web token
  /(?=[\d-]*[a-f])[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}/i, // a UUID, a hash
  /[@\uff20]/, // a mail address, or user:password in a path
  /^\+/, // an invitation to a chat
  /[=&]/, // a query in disguise, jsessionid=… among them
  /^\(\w\(|^[a-z]--.+--$/i, // a session or a signature in brackets of its own
  /^(?:key|secret|token):/i,
  /%[\da-f]{2}/i, // encoded twice, or in a way that cannot be read
  /:\/\//, // an address within the address
];

/**
 * What may be kept of `url`, by allow-list: http and https only, no credentials, no query, no hash.
 * Undefined for any other address, and for text that is none. Where one of a service's `rules` matches
 * path and hash together, its match is kept instead, and nothing else of them.
 *
 * A port other than the scheme's own stays: without it the address would lead to another service.
 */
export function safeUrl(url: string, rules: readonly RegExp[] = []): SafeUrl | undefined {
  if (url.length > 100_000 || !URL.canParse(url)) return undefined;
  const { protocol, hostname, host, pathname, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const bareHost = hostname.replace(/^www\./, '').replace(/\.$/, '');
  if (bareHost === '' || bareHost.length > caps.host) return undefined;
  const named = rules.map((rule) => rule.exec(pathname + hash)?.[0]).find((kept) => kept);
  const path = named ?? (keyHosts.test(bareHost) && pathname !== '/' ? '/…' : safePath(pathname));
  const address = `${protocol}//${host}${path}`;
  return {
    host: bareHost,
    address: address.length > caps.address ? `${protocol}//${host}/…` : address,
  };
}

function safePath(path: string): string {
  // What a part before has announced: that the next is a key, or that all are.
  let next = false;
  let all = false;
  const safe = path.split('/').map((segment) => {
    // Parameters of a segment (";jsessionid=…") are a query by another name.
    const [text = ''] = decoded(segment).split(';');
    if (text === '') return '';
    const isWord = keyed.test(text) || opens(text);
    const isKey = (next || all) && !isWord && !harmless.has(text.toLowerCase());
    const kept = isKey || isSecret(text) ? '…' : (segment.split(/;|%3b/i)[0] ?? '');
    all ||= opens(text);
    next = isKey ? false : next || keyed.test(text);
    return kept;
  });
  return safe.join('/');
}

function opens(text: string): boolean {
  if (openingPhrase.test(text)) return true;
  const words = text.split(/[-_.]/);
  // "magic-the-gathering" is a game.
  return words.length <= 2 && words.some((word) => opening.test(word));
}

function isSecret(text: string): boolean {
  if (secretShapes.some((shape) => shape.test(text)) || looksRandom(text)) return true;
  return text.includes('/') && safePath(text).includes('…');
}

/** Whether a part of `text` is what a machine drew, not what a person named. */
function looksRandom(text: string): boolean {
  return text.split(/[\s.~:,!]/).some((run) => {
    if (/^\d+$/.test(run)) return run.length >= 32;
    // A slug ("how-to-ask-for-2-things") has words and numbers between its hyphens; a key mixes them.
    const mixed = run.split(/[-_]/).filter((word) => !isWordOrNumber(word));
    return mixed.some(hasNumbersWithin) || isMixed(mixed.join(''));
  });
}

/** Keys are written in ASCII: a word with another letter in it is a word. */
function isWordOrNumber(word: string): boolean {
  return /^(?:[A-Z]?[a-z]*|[A-Z]+|\d+)$|[^!-~]/.test(word);
}

/** "sha256sum" has one number, and ids of channels ("C061EG9SL") are short and open nothing. */
function hasNumbersWithin(word: string): boolean {
  const least = /[a-z]/.test(word) ? 10 : 13;
  return word.length >= least && /\d\D+\d/.test(word);
}

/** Whether capitals, small letters and digits change places too often for anything with a meaning. */
function isMixed(run: string): boolean {
  if (!/[a-z]/.test(run)) return run.length >= 16 && /\D\d+\D/.test(run);
  if (run.length >= 20 && /\d/.test(run)) return true;
  const pieces = run.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  const ofAllKinds = /[A-Z]/.test(run) && /\d/.test(run);
  const mostPerPiece = run.length >= 20 ? 4 : run.length >= 12 ? 3 : 2.3;
  return run.length >= (ofAllKinds ? 8 : 10) && run.length / pieces.length < mostPerPiece;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
